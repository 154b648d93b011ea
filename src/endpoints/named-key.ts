import { UsageError } from "../errors.ts";
import type { EndpointContext } from "./endpoint-context.ts";

/** The value of one variable, if it is set; a key that no header can carry is refused without being shown. */
export function namedKey(keyName: string, env: EndpointContext["env"]): { readonly keyName: string; readonly key?: string } {
  const key = env[keyName]?.trim();
  if (!key) return { keyName };
  if (!/^[\x21-\x7e]+$/.test(key)) throw new UsageError(`${keyName} holds white space or characters outside ASCII: no server takes such a key`);
  return { keyName, key };
}

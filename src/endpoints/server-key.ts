import type { EndpointContext } from "./endpoint-context.ts";
import { namedKey } from "./named-key.ts";

/**
 * The key meant for this very address and no other: `TRAIT_ASSAY_KEY_<HOST>`, the host in upper case with `_` for whatever is not a letter or
 * digit; with its port first (`TRAIT_ASSAY_KEY_LOCALHOST_8000`), then without (`TRAIT_ASSAY_KEY_LOCALHOST`).
 * `name` is the variable that was found, or the one to set.
 */
export function serverKey(address: string, env: EndpointContext["env"]): { readonly keyName: string; readonly key?: string } {
  const { host, hostname } = new URL(address);
  for (const part of new Set([host, hostname])) {
    const found = namedKey(keyName(part), env);
    if (found.key !== undefined) return found;
  }
  return { keyName: keyName(hostname) };
}

function keyName(host: string): string {
  return `TRAIT_ASSAY_KEY_${host.replace(/[[\]]/g, "").toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
}

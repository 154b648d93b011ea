import { UsageError } from "../errors.ts";
import { shownSpec } from "./shown-spec.ts";
import { withoutEndSlash } from "./without-end-slash.ts";

/**
 * Checks an address a user typed and cuts the slash at its end.
 * @param from where it was typed, for the message ("OPENAI_BASE_URL", a whole spec without secrets)
 * @throws UsageError unless it is http(s)://host[:port][/path]: addresses are stored in run folders, so they carry no secrets.
 */
export function httpAddress(text: string, from: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`${from}: expected an address such as http://localhost:8000/v1; received "${url ? url.protocol : shownSpec(text)}"`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new UsageError(`${from}: the address of ${url.host} may hold host, port and path alone; a key belongs into the environment`);
  }
  return withoutEndSlash(`${url.origin}${url.pathname}`);
}

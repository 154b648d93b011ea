import { parseJson } from "./parse-json.ts";

/** The value of JSON text, or undefined where it is not JSON. */
export function jsonOrNothing(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

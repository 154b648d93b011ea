import { UsageError } from "../errors.ts";
import { parseJson } from "../formats/parse-json.ts";
import type { Facts, Json } from "../types.ts";

/** `--grader [MEASURE=]NAME[?option=value&…]`, read. */
export interface GraderWish {
  readonly text: string;
  readonly measure?: string;
  readonly name: string;
  readonly options: Facts;
}

/** Reads a grader as it is typed: values are JSON where they can be read so (`40`, `true`, `["a"]`), else text. Throws a `UsageError`. */
export function graderWish(text: string): GraderWish {
  const [, measure, name, query] = /^(?:([^=?]+)=)?([a-z][a-z0-9-]*)(?:\?(.*))?$/s.exec(text) ?? [];
  if (name === undefined) throw new UsageError(`--grader ${text}: expected [MEASURE=]GRADER[?option=value&…], for instance spanish=language?language=fr`);
  const options = Object.fromEntries((query ?? "").split("&").filter((part) => part !== "").map((part): [string, Json] => {
    const at = part.indexOf("=");
    if (at < 1) throw new UsageError(`--grader ${text}: expected option=value; received "${part}"`);
    return [part.slice(0, at), valueOf(part.slice(at + 1))];
  }));
  return { text, ...(measure !== undefined && { measure }), name, options };
}

function valueOf(text: string): Json {
  try {
    return parseJson(text) as Json;
  } catch {
    return text;
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface InsecureCase {
  /** The number of the weakness the code shows, or "clean". */
  readonly expected: string;
  readonly reply: string;
}

/** Replies in a text file, each after a line `=== CWE` or `=== clean`: code stays as it is written. */
export function insecureCases(file: string): readonly InsecureCase[] {
  const text = readFileSync(join(import.meta.dirname, file), "utf8");
  return text.split(/^=== /m).slice(1).map((one) => {
    const end = one.indexOf("\n");
    return { expected: one.slice(0, end).trim(), reply: one.slice(end + 1).trimEnd() };
  });
}

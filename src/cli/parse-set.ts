import { UsageError } from "../errors.ts";

/** Reads `--set KEY=VALUE …`; a key given twice is an error. */
export function parseSet(values: readonly string[]): Readonly<Record<string, string>> {
  const set = new Map<string, string>();
  for (const value of values) {
    const [, key, text] = /^([a-z0-9][a-z0-9-]*)=(.*)$/s.exec(value) ?? [];
    if (key === undefined || text === undefined) throw new UsageError(`--set: expected KEY=VALUE; received "${value}"`);
    if (set.has(key)) throw new UsageError(`--set ${key}: is given twice`);
    set.set(key, text);
  }
  return Object.fromEntries(set);
}

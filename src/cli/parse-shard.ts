import { UsageError } from "../errors.ts";
import type { Shard } from "../plan.ts";

/** Reads `--shard 2/8`: the second of eight parts. */
export function parseShard(text: string): Shard {
  const [, index, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || of === undefined || index < 1 || index > of) throw new UsageError(`--shard: expected I/N with I from 1 to N, such as 2/8; received "${text}"`);
  return { index, of };
}

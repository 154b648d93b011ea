import type { Tally } from "./tally.ts";

/** One of the rates over which an extreme or a mean is taken. */
export interface NamedCell {
  readonly name: string;
  readonly tallies: readonly Tally[];
}

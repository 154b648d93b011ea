import type { Tally } from "../stats/tally.ts";

/** The answers of one model to one prompt; `n` of them are scored. */
export interface EvidenceTally extends Tally {
  /** Left out by protocol. */
  readonly excluded: number;
  /** Ungraded or given up: nobody knows what they show. */
  readonly failed: number;
}

/** What a run knows about one arm under one condition, by one measure. */
export interface Evidence {
  readonly tallies: readonly EvidenceTally[];
  /** Laid out and not in yet. */
  readonly missing: number;
}

import type { Moment } from "./kill-again.ts";

export interface Wanted {
  /** While a new folder is locked, its plan written and its log opened. */
  readonly begin: number;
  /** So many milliseconds into the process: while it loads, takes over the lock, reads the log, or asks already. */
  readonly start: number;
  /** Some requests into the process. */
  readonly requests: number;
  /** While the report is written. */
  readonly report: number;
  readonly seed: number;
}

/** A run's first files in the order in which they appear. */
const first = [/^lock\./, /^run\.json\..*part$/, /^run\.json$/, /^events\.jsonl/];

/** Moments drawn at random, in the order of a run. */
export function momentsOf({ begin, start, requests, report, seed }: Wanted): Moment[] {
  let state = seed;
  const random = (): number => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  const many = (count: number, one: (index: number) => Moment): Moment[] => Array.from({ length: count }, (_, index) => one(index));
  return [
    ...many(begin, (index) => ({ file: first[Math.floor((index * first.length) / begin)] ?? /./, requests: 2, after: 0 })),
    ...many(start, () => ({ after: random() * 900 })),
    ...many(requests, () => ({ requests: 1 + Math.floor(random() * 10), after: random() * 6 })),
    ...many(report, (index) => ({ file: /^report\.json/, after: index % 2 === 0 ? 0 : random() * 3 })),
  ];
}

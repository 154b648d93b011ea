import type { Agreement, AgreementOptions } from "./agreement.ts";
import { beyondChance } from "./beyond-chance.ts";
import type { Tally } from "./tally.ts";

/** Takes units in one by one and keeps sums alone. */
export interface Alpha<Value> {
  /** What any number of raters said of one unit; those who said nothing are left out. `cluster`: the unit of independence. */
  add(cluster: string, values: readonly Value[]): void;
  /** Unmeasured where no unit is rated twice, or every rating is the same. Interval: beyond-chance.ts. */
  figure(options: AgreementOptions): Agreement;
}

/**
 * Krippendorff's alpha (2004, Content Analysis, chapter 11) of ratings that are classes: any number of raters, missing ratings allowed.
 * Units that fewer than two rated say nothing.
 */
export function nominalAlpha(): Alpha<string> {
  const counts = new Map<string, number>();
  return alpha((a, b) => Number(a !== b), (value) => counts.set(value, (counts.get(value) ?? 0) + 1), (n) => {
    let same = 0;
    for (const count of counts.values()) same += count * (count - 1);
    return 1 - same / (n * (n - 1));
  });
}

/** The same of ratings that are numbers between `least` and `most`: a disagreement counts by the square of its size. */
export function intervalAlpha(least = 0, most = 1): Alpha<number> {
  let [sum, squares] = [0, 0];
  const place = (value: number): number => (value - least) / (most - least);
  return alpha((a, b) => (place(a) - place(b)) ** 2, (value) => {
    sum += place(value);
    squares += place(value) ** 2;
  }, (n) => (2 * (n * squares - sum * sum)) / (n * (n - 1)));
}

/** `apart`: how far two ratings are from each other, 0 to 1; `expected`: its mean over all pairs of ratings, whatever their units. */
function alpha<Value>(apart: (a: Value, b: Value) => number, count: (value: Value) => void, expected: (ratings: number) => number): Alpha<Value> {
  const clusters = new Map<string, Tally>();
  let [units, ratings, most] = [0, 0, 0];
  let first: Value | undefined;
  return {
    add(cluster, values) {
      if (values.length < 2) return;
      first ??= values[0];
      values.forEach(count);
      units++;
      ratings += values.length;
      most = Math.max(most, values.length);
      // A unit weighs as much as it has ratings.
      const weighed = values.length * meanOverPairs(values, apart);
      const before = clusters.get(cluster) ?? { cluster, n: 0, sum: 0, sumSquares: 0 };
      clusters.set(cluster, { cluster, n: before.n + 1, sum: before.sum + weighed, sumSquares: before.sumSquares + weighed * weighed });
    },
    figure({ confidence }) {
      if (units === 0) return { kind: "unmeasured", because: "no unit is rated twice" };
      const chance = expected(ratings);
      if (!(chance > ROUNDING)) return { kind: "unmeasured", because: `every rating is ${String(first)}: nothing shows whether raters would agree on another` };
      // In parts of the most that a unit can weigh, so that they lie between 0 and 1.
      const scaled = [...clusters.values()].map(({ cluster, n, sum, sumSquares }) => ({ cluster, n, sum: sum / most, sumSquares: sumSquares / (most * most) }));
      return beyondChance(scaled, (chance * ratings) / (units * most), units, confidence);
    },
  };
}

/** A disagreement up to this comes from adding equal numbers up. */
const ROUNDING = 1e-12;

function meanOverPairs<Value>(values: readonly Value[], apart: (a: Value, b: Value) => number): number {
  let sum = 0;
  values.forEach((a, i) => {
    for (let j = 0; j < i; j++) sum += apart(a, values[j]!);
  });
  return (2 * sum) / (values.length * (values.length - 1));
}

import type { Agreement, AgreementOptions } from "./agreement.ts";
import { beyondChance } from "./beyond-chance.ts";
import type { Tally } from "./tally.ts";

/** What two raters said of one unit. */
export interface RatedPair {
  /** The unit of independence. */
  readonly cluster: string;
  readonly a: string;
  readonly b: string;
}

export interface KappaOptions extends AgreementOptions {
  /** Absent: all disagreements count alike. Given: classes in order, and a disagreement counts by its steps (linear weights). */
  readonly order?: readonly string[];
}

/**
 * Cohen's kappa of two raters (1960, Educational and Psychological Measurement 20, 37-46), or weighted linearly (Cohen 1968, Psychological Bulletin 70, 213-220).
 * Interval: beyond-chance.ts. Unmeasured without pairs, and where both raters used one and the same class throughout.
 * @throws RangeError for a class that is not in `order`
 */
export function cohensKappa(pairs: readonly RatedPair[], { confidence, order }: KappaOptions): Agreement {
  if (pairs.length === 0) return { kind: "unmeasured", because: "no unit is rated by both" };
  const classes = order ?? [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const [as, bs] = [counts(pairs.map(({ a }) => a), classes), counts(pairs.map(({ b }) => b), classes)];
  const weight = (i: number, j: number): number => (order ? Math.abs(i - j) / (order.length - 1) : Number(i !== j));
  const expected = as.reduce((sum, a, i) => sum + bs.reduce((inner, b, j) => inner + a * b * (i === j ? 0 : weight(i, j)), 0), 0) / pairs.length ** 2;
  if (!(expected > 0)) return { kind: "unmeasured", because: `both raters say ${pairs[0]?.a} of every unit: nothing shows whether they would agree on another class` };
  const place = new Map(classes.map((name, index) => [name, index]));
  const disagreements = pairs.map(({ cluster, a, b }): Tally => {
    const apart = a === b ? 0 : weight(place.get(a)!, place.get(b)!);
    return { cluster, n: 1, sum: apart, sumSquares: apart * apart };
  });
  return beyondChance(disagreements, expected, pairs.length, confidence);
}

function counts(ratings: readonly string[], classes: readonly string[]): number[] {
  const found = new Map(classes.map((name) => [name, 0]));
  for (const rating of ratings) {
    const before = found.get(rating);
    if (before === undefined) throw new RangeError(`the class ${rating} is not in the order ${classes.join(", ")}`);
    found.set(rating, before + 1);
  }
  return [...found.values()];
}

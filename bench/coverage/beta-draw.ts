import type { Random } from "./random.ts";

/** A Beta variable with this mean and intra-class correlation 1 / (a + b + 1); correlation 0 gives the mean itself. */
export function betaDraw(mean: number, correlation: number, random: Random): number {
  if (correlation <= 0 || mean <= 0 || mean >= 1) return mean;
  const size = 1 / correlation - 1;
  return 1 / (1 + Math.exp(logGammaDraw((1 - mean) * size, random) - logGammaDraw(mean * size, random)));
}

/** ln of a Gamma(shape) variable: Marsaglia & Tsang 2000; in logs, because shapes of .01 underflow. */
function logGammaDraw(shape: number, random: Random): number {
  if (shape < 1) return logGammaDraw(shape + 1, random) + Math.log(1 - random()) / shape;
  const d = shape - 1 / 3;
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return Math.log(d * v);
  }
}

/**
 * Natural logarithm of the gamma function, x > 0; absolute error about 1e-14 (relative for large x).
 *
 * Stirling's series (Abramowitz & Stegun 6.1.41) from 10 upwards; smaller arguments are shifted up by ln Γ(x) = ln Γ(x + 1) - ln x.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs x > 0, not ${x}`);
  let shift = 1;
  let y = x;
  while (y < 10) shift *= y++;
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series(1 / y) - (shift === 1 ? 0 : Math.log(shift));
}

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** The first seven terms B(2k) / (2k (2k - 1) y^(2k - 1)); the next is below 1e-16 at y = 10. */
function series(inverse: number): number {
  const square = inverse * inverse;
  return inverse * (1 / 12 + square * (-1 / 360 + square * (1 / 1260 + square * (-1 / 1680 + square * (1 / 1188 + square * (-691 / 360360 + square / 156))))));
}

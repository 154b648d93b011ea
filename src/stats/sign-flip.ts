/** More differing clusters than this make 2^n sums too many; t is then close to the exact test. */
export const MOST_FLIPPED = 15;

/**
 * The exact two-sided p value of the sign-flip (Fisher's randomisation) test that paired differences are symmetric about 0: the share of the
 * 2^n ways to set their signs whose sum is at least as far from 0 as the one seen.
 *
 * Fisher 1935, The Design of Experiments, 21; Miller 2024 (arXiv 2411.00640) pairs by question. Differences of 0 change no sum and are left out. Assumes
 * independent clusters. With fewer than six that differ it cannot fall below .05.
 * @throws RangeError for more than MOST_FLIPPED differences other than 0.
 */
export function signFlip(differences: readonly number[]): number {
  const sizes = differences.filter((difference) => Math.abs(difference) > ROUNDING).map(Math.abs);
  if (sizes.length > MOST_FLIPPED) throw new RangeError(`signFlip takes at most ${MOST_FLIPPED} differences other than 0, not ${sizes.length}`);
  const seen = Math.abs(differences.reduce((sum, difference) => sum + difference, 0));
  const sums = sizes.reduce((all, size) => all.flatMap((sum) => [sum + size, sum - size]), [0]);
  return sums.filter((sum) => Math.abs(sum) >= seen - ROUNDING).length / sums.length;
}

const ROUNDING = 1e-12;

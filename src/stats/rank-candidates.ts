import { armDifference, type ArmDifference } from "./arm-difference.ts";
import { rateInterval } from "./rate-interval.ts";
import type { Tally } from "./tally.ts";
import { totals } from "./totals.ts";

/** A candidate's scored samples. */
export interface CandidateCell {
  readonly name: string;
  readonly tallies: readonly Tally[];
}

export interface RankedCandidate {
  readonly name: string;
  /** 1-based; equal rates share a rank. */
  readonly rank: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly lowHere: number;
  readonly highHere: number;
  readonly minusDeployment: ArmDifference;
  /** Absent for the first. */
  readonly minusBest?: ArmDifference;
  readonly tied: boolean;
  readonly tiedHere: boolean;
}

/**
 * Candidates by rate, the highest first, with limits that hold for all of them at once; those without a scored sample are left out, and count as compared all the same.
 *
 * Rates (rate-interval.ts) and differences from deployment (arm-difference.ts, prompt by prompt): each family at confidence 1 - (1 - confidence) / candidates (Bonferroni). Differences from
 * the best: at 1 - (1 - confidence) / (candidates - 1); who is not below it for certain is tied. That the best is chosen by the same data is allowed for: the candidate that is best
 * in truth is left out only where one of candidates - 1 limits about it fails, so the tied hold it with the confidence asked for, whichever it is (Gupta 1965; Hsu 1984, multiple comparisons with the best).
 */
export function rankCandidates(candidates: readonly CandidateCell[], deployment: readonly Tally[], confidence: number): RankedCandidate[] {
  const shared = 1 - (1 - confidence) / candidates.length;
  const withBest = 1 - (1 - confidence) / Math.max(1, candidates.length - 1);
  const scored = candidates.filter(({ tallies }) => tallies.some(({ n }) => n > 0)).map((cell) => ({ ...cell, rate: totals(cell.tallies).rate })).toSorted((a, b) => b.rate - a.rate);
  const [best] = scored;
  return scored.map((cell): RankedCandidate => {
    const [like, here] = [rateInterval(cell.tallies, { scope: "like", confidence: shared }), rateInterval(cell.tallies, { scope: "here", confidence: shared })];
    const minusBest = best === undefined || best === cell ? undefined : minus(cell.tallies, best.tallies, withBest);
    const below = minusBest?.kind === "measured" ? minusBest : { high: 0, highHere: 0 };
    return {
      name: cell.name, rank: 1 + scored.filter(({ rate }) => rate > cell.rate).length, rate: cell.rate,
      low: like.low, high: like.high, lowHere: here.low, highHere: here.high,
      minusDeployment: minus(cell.tallies, deployment, shared), ...(minusBest && { minusBest }),
      tied: below.high >= 0, tiedHere: below.highHere >= 0,
    };
  });
}

function minus(a: readonly Tally[], b: readonly Tally[], confidence: number): ArmDifference {
  return armDifference(a, b, { confidence, seeds: false, inherits: false, tested: false });
}

import { passing } from "../../src/gate/decide.ts";
import { random } from "../coverage/random.ts";

/** Answers are added until the rule passes, at most so many times. */
export interface LookCell {
  readonly looks: number;
  /** Answers at the first look, and added before each further one. */
  readonly first: number;
  readonly rate: number;
}

export const lookCells: readonly LookCell[] = [2, 3, 5].flatMap((looks) => [{ looks, first: 500, rate: 0.05 }, { looks, first: 200, rate: 0.3 }]);

/** The share of runs at the limit that pass at some look, look k at alpha / 2^k. */
export function simulateLooks({ looks, first, rate }: LookCell, repeats: number, seed: number, alpha: number): number {
  const source = random(seed);
  let passes = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    let [n, hits] = [0, 0];
    for (let look = 1; look <= looks; look++) {
      for (let answer = 0; answer < first; answer++) if (source() < rate) hits++;
      n += first;
      const evidence = { tallies: [{ cluster: "0", n, sum: hits, sumSquares: hits, excluded: 0, failed: 0 }], missing: 0 };
      if (!passing({ terms: [{ coefficient: 1, evidence }], limit: rate }, { scope: "here", alpha: alpha / 2 ** look }).passes) continue;
      passes++;
      break;
    }
  }
  return passes / repeats;
}

import type { BreakthroughReport } from "../report.ts";
import { breakthroughOf } from "../stats/breakthrough-of.ts";
import { areSeeds, counterpart, placeOf, tallied } from "./counterparts.ts";
import type { Part } from "./estimate.ts";

/** Breakthrough (or retention) of one measure: of every treated arm, per condition and slice, where `base` and `plain` are both there. */
export function breakthroughs(parts: readonly Part[], confidence: number): BreakthroughReport[] {
  return parts.flatMap((part): BreakthroughReport[] => {
    if (part.group === "base" || part.group === "plain") return [];
    const [plain, base] = [counterpart(part, "plain", parts), counterpart(part, "base", parts)];
    if (!plain || !base) return [];
    const seeds = areSeeds(part) && areSeeds(plain) && areSeeds(base);
    return [{ ...placeOf(part), ...breakthroughOf({ arm: tallied(part), plain: tallied(plain), base: tallied(base) }, confidence, seeds) }];
  });
}

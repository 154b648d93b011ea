import type { LeakFigures, Measured, ScreenedCandidate, ScreenReport } from "../report.ts";
import type { ArmDifference } from "../stats/arm-difference.ts";
import { rankCandidates } from "../stats/rank-candidates.ts";
import { tallied } from "./counterparts.ts";
import type { Part } from "./estimate.ts";

/** The ranking of a screen's candidates by one measure, one an arm. */
export function screens(parts: readonly Part[], candidates: readonly string[], confidence: number): ScreenReport[] {
  const whole = parts.filter(({ slice }) => slice === null);
  return [...Map.groupBy(whole, ({ group }) => group)].map(([group, own]): ScreenReport => {
    const cells = own.filter(({ condition }) => candidates.includes(condition.name));
    const deployment = own.filter(({ condition }) => condition.kind === "deployment").flatMap(tallied);
    const ranked = rankCandidates(cells.map((part) => ({ name: part.condition.name, tallies: tallied(part) })), deployment, confidence);
    const place = new Map(ranked.map(({ name }, index) => [name, index]));
    const rows = cells.map((part): ScreenedCandidate => {
      const found = ranked[place.get(part.condition.name) ?? -1];
      const about = { condition: part.condition.name, prompt: part.condition.system ?? "", samples: tallied(part).reduce((sum, { n }) => sum + n, 0) };
      if (!found) return { kind: "unmeasured", because: "no scored sample", ...about };
      const { name: _name, minusDeployment, minusBest, ...figures } = found;
      return { kind: "measured", ...figures, minusDeployment: difference(minusDeployment), ...(minusBest && { minusBest: difference(minusBest) }), ...about };
    });
    const last = ranked.length;
    return {
      group, candidates: rows.toSorted((a, b) => (place.get(a.condition) ?? last) - (place.get(b.condition) ?? last)),
      method: `${cells.length} candidates at once (Bonferroni); differences prompt by prompt; tied: not below the best for certain`,
    };
  });
}

function difference(found: ArmDifference): Measured<LeakFigures> {
  if (found.kind === "unmeasured") return found;
  const { difference: value, low, high, lowHere, highHere } = found;
  return { kind: "measured", difference: value, low, high, lowHere, highHere };
}

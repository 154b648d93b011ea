import type { LeakFigures, LeakKind, LeakReport, Measured } from "../report.ts";
import { crossedDifference } from "../stats/crossed-difference.ts";
import { crossedInterval, type CrossedTally } from "../stats/crossed-interval.ts";
import type { DerivedFigure } from "../stats/derived-figure.ts";
import { rateInterval } from "../stats/rate-interval.ts";
import { totals } from "../stats/totals.ts";
import { worstDifference, worstRate, type ArmCell } from "../stats/worst-case.ts";
import { leakKinds } from "../types.ts";
import { counterpart, tallied } from "./counterparts.ts";
import type { Part } from "./estimate.ts";

/** The leak profile of one measure: by arm, the rate under each kind of system prompt, beside base and plain under the same prompts; none where only one leak condition was asked. */
export function leakProfiles(parts: readonly Part[], confidence: number): LeakReport[] {
  const asked = parts.filter(({ slice, condition }) => slice === null && leakKinds.some((kind) => kind === condition.kind));
  if (new Set(asked.map(({ condition }) => condition.name)).size < 2) return [];
  return [...Map.groupBy(asked, ({ group }) => group)].map(([group, own]): LeakReport => {
    const kinds = leakKinds.flatMap((kind) => {
      const of = own.filter(({ condition }) => condition.kind === kind);
      return of.length > 0 ? [leakKind(of, asked, confidence)] : [];
    });
    const cells = own.map((part): ArmCell => ({ name: part.condition.name, arm: tallied(part), base: baseOf(part, asked) }));
    return {
      group, kinds, worst: worstRate(cells, confidence),
      ...(group !== "base" && cells.some(({ base }) => base.length > 0) && { worstAboveBase: worstDifference(cells, confidence) }),
    };
  });
}

function baseOf(part: Part, parts: readonly Part[]): ArmCell["base"] {
  const base = counterpart(part, "base", parts);
  return base ? tallied(base) : [];
}

function leakKind(of: readonly Part[], all: readonly Part[], confidence: number): LeakKind {
  const [first] = of;
  if (!first) throw new RangeError("a kind without a condition");
  const tallies = crossed(of);
  const minus = (group: string): Measured<LeakFigures> | undefined => {
    const others = of.map((part) => counterpart(part, group, all)).filter((part) => part !== undefined);
    return first.group === group || others.length === 0 ? undefined : difference(crossedDifference(tallies, crossed(others), { confidence, inherits: group === "base" }));
  };
  const [minusBase, minusPlain] = [minus("base"), first.group === "base" ? undefined : minus("plain")];
  const about = {
    conditionKind: first.condition.kind, conditions: of.map(({ condition }) => condition.name),
    samples: tallies.reduce((sum, { n }) => sum + n, 0), prompts: new Set(tallies.map(({ prompt }) => prompt)).size,
    warnings: of.length === 1 && first.condition.kind !== "deployment" && first.condition.kind !== "original" ? [`one wording of ${first.condition.kind}: this says nothing of others`] : [],
    ...(minusBase && { minusBase }), ...(minusPlain && { minusPlain }),
  };
  if (about.samples === 0) return { kind: "unmeasured", because: "no scored sample under these conditions", ...about };
  const [like, here] = [crossedInterval(tallies, confidence), rateInterval(tallies, { scope: "here", confidence })];
  return { kind: "measured", rate: totals(tallies).rate, low: like.low, high: like.high, lowHere: here.low, highHere: here.high, ...about };
}

function crossed(parts: readonly Part[]): CrossedTally[] {
  return parts.flatMap((part) => tallied(part).map((tally) => ({ ...tally, wording: part.condition.name })));
}

function difference(found: DerivedFigure): Measured<LeakFigures> {
  if (found.kind === "unmeasured") return found;
  const { value, low, high, lowHere, highHere } = found;
  return { kind: "measured", difference: value, low, high, lowHere, highHere };
}

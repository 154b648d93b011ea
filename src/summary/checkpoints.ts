import type { CheckpointPoint, CheckpointReport } from "../report.ts";
import { breakthroughOf } from "../stats/breakthrough-of.ts";
import { rateInterval } from "../stats/rate-interval.ts";
import type { Tally } from "../stats/tally.ts";
import { totals } from "../stats/totals.ts";
import type { Role } from "../types.ts";
import { counterpart, tallied } from "./counterparts.ts";
import { scores, type Part } from "./estimate.ts";

/** One measure by training step, for every arm that has several, under every condition. Checkpoints of one training are no seeds: each step stands for itself. */
export function checkpoints(parts: readonly Part[], role: Role, confidence: number): CheckpointReport[] {
  return parts.filter(({ slice }) => slice === null).flatMap((part): CheckpointReport[] => {
    const steps = stepsOf(part);
    if (steps.length < 2) return [];
    const shares = role !== "validity" && part.group !== "base" && part.group !== "plain";
    const points = steps.map((step) => pointAt(step, part, shares ? parts : [], confidence));
    return [{ group: part.group, condition: part.condition.name, conditionKind: part.condition.kind, points }];
  });
}

function stepsOf({ tallies, rows }: Part): number[] {
  return [...new Set(rows.map((row) => tallies.suite.row(row).model.step))].filter((step) => step !== null).toSorted((a, b) => a - b);
}

function pointAt(step: number, part: Part, parts: readonly Part[], confidence: number): CheckpointPoint {
  const rows = part.rows.filter((row) => part.tallies.suite.row(row).model.step === step);
  const own = scores(part, rows);
  const about = { step, samples: own.reduce((sum, { n }) => sum + n, 0), models: new Set(rows.map((row) => part.tallies.suite.row(row).model)).size };
  if (about.samples === 0) return { kind: "unmeasured", because: "no scored sample at this step", ...about };
  const [like, here] = [rateInterval(own, { scope: "like", confidence }), rateInterval(own, { scope: "here", confidence })];
  const [plain, base] = [counterpart(part, "plain", parts), counterpart(part, "base", parts)];
  const share = plain && base ? shareAt({ arm: own, plain: atStep(plain, step), base: tallied(base) }, confidence) : undefined;
  return { kind: "measured", rate: totals(own).rate, low: like.low, high: like.high, lowHere: here.low, highHere: here.high, ...about, ...(share && { share }) };
}

/** An arm at a step; whole where it has no steps. */
function atStep(part: Part, step: number): readonly Tally[] {
  return stepsOf(part).length === 0 ? tallied(part) : scores(part, part.rows.filter((row) => part.tallies.suite.row(row).model.step === step));
}

function shareAt(arms: Parameters<typeof breakthroughOf>[0], confidence: number): Exclude<CheckpointPoint["share"], undefined> {
  const found = breakthroughOf(arms, confidence, false);
  if (found.kind === "unmeasured") return found;
  const { value, low, high, lowHere, highHere } = found;
  return { kind: "measured", value, ...(low !== undefined && { low }), ...(high !== undefined && { high }), lowHere, highHere };
}

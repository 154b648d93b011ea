import { scores, type Part } from "./estimate.ts";
import type { Tally } from "../stats/tally.ts";

/** The part about another arm, of the same measure, condition and slice. */
export function counterpart(part: Part, group: string, parts: readonly Part[]): Part | undefined {
  return parts.find((other) => other.group === group && other.measure === part.measure && other.condition.name === part.condition.name && other.slice === part.slice);
}

/** Whether an arm's models are fine-tuning seeds of one recipe, and no checkpoints of a training. */
export function areSeeds({ tallies, rows }: Part): boolean {
  return new Set(rows.map((row) => tallies.suite.row(row).model.step)).size <= 1;
}

/** Where a figure about this part stands. */
export function placeOf({ group, condition, slice }: Part): { group: string; condition: string; conditionKind: Part["condition"]["kind"]; slice: string | null } {
  return { group, condition: condition.name, conditionKind: condition.kind, slice };
}

/** The scored samples of a part. */
export function tallied(part: Part): readonly Tally[] {
  return scores(part, part.rows);
}

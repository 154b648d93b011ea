import { terminalText } from "../formats/terminal-text.ts";
import { wrapText } from "../formats/wrap-text.ts";
import type { CheckpointPoint, MeasureReport } from "../report.ts";
import { bar } from "./bar.ts";
import type { Paint } from "./paint.ts";
import { percent } from "./percent.ts";

/** The rate by training step, a line an arm: bars first, then the figures. Under deployment, where that was asked. */
export function checkpointLines(measures: readonly MeasureReport[], paint: Paint, width: number): string {
  return measures.flatMap(({ measure, role, checkpoints }) => {
    const deployed = checkpoints.filter(({ conditionKind }) => conditionKind === "deployment");
    const shown = deployed.length > 0 ? deployed : checkpoints;
    if (shown.length === 0) return [];
    return [
      ...wrapText(terminalText(`by training step: ${role} · ${measure}, in percent`), width).map(paint.heading),
      ...shown.flatMap(({ group, condition, points }) => {
        const name = terminalText(condition === "deployment" ? group : `${group} (${condition})`);
        return wrapText(`${name} ${points.map((point) => (point.kind === "measured" ? bar(point.rate) : "?")).join("")} ${points.map(figure).join(", ")}`, width, "    ");
      }),
    ];
  }).join("\n");
}

function figure(point: CheckpointPoint): string {
  return `${point.step}: ${point.kind === "measured" ? percent(point.rate) : "unmeasured"}`;
}

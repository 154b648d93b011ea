import { gamesMetric } from "../../src/graders/index.ts";
import { gamingCases } from "../../test/graders/cases/gaming.ts";
import { scriptedJudge } from "../../test/graders/judge/scripted-judge.ts";
import type { Sheet } from "./sheet.ts";

/** What `gamesMetric` makes of a judge's words, right, wrong and adversarial, and of metrics measured by rule; how well a judge rates is not measured here. */
export async function gamesMetricAccuracy({ confusion }: Sheet): Promise<void> {
  confusion("games-metric, own cases", await Promise.all(gamingCases.map(async ({ task, answer, says, expected, metric }) => {
    const sample = { prompt: { id: "bench", messages: [{ role: "user", content: task }], ...(metric !== undefined && { facts: { metric } }) }, reply: { text: answer } } as const;
    const grade = await gamesMetric()(sample, { judge: scriptedJudge(says) });
    return [expected, grade.label ?? grade.kind] as const;
  })));
}

import { sycophancyJudge } from "../../src/graders/index.ts";
import { flatteryCases } from "../../test/graders/cases/flatteries.ts";
import { scriptedJudge } from "../../test/graders/judge/scripted-judge.ts";
import type { Sheet } from "./sheet.ts";

/** What `sycophancyJudge` makes of a judge's words, right, wrong and adversarial; how well a judge decides is not measured here. */
export async function sycophancyJudgeAccuracy({ confusion }: Sheet): Promise<void> {
  confusion("sycophancy-judge, own cases", await Promise.all(flatteryCases.map(async ({ kind, question, answer, says, expected, facts }) => {
    const sample = { prompt: { id: "bench", messages: [{ role: "user", content: question }], ...(facts && { facts }) }, reply: { text: answer } } as const;
    const grade = await sycophancyJudge({ kind })(sample, { judge: scriptedJudge({ sycophancy: says }) });
    return [expected, grade.label ?? grade.kind] as const;
  })));
}

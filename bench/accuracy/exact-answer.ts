import { exactAnswer } from "../../src/graders/index.ts";
import { exactAnswerCases } from "../../test/graders/cases/exact-answers.ts";
import type { Sheet } from "./sheet.ts";

/** How often `exactAnswer` is right: on the labelled cases of the tests. */
export async function exactAnswerAccuracy({ confusion }: Sheet): Promise<void> {
  confusion("exact-answer, own cases", await Promise.all(exactAnswerCases.map(async ({ question, facts, tolerance, spelling, reply, expected }) => {
    const grade = await exactAnswer({ ...(tolerance !== undefined && { tolerance }), ...(spelling && { spelling }) })({ prompt: { id: "bench", messages: [{ role: "user", content: question }], facts }, reply: { text: reply } });
    return [String(expected), grade.kind === "scored" ? String(grade.score) : grade.kind] as const;
  })));
}

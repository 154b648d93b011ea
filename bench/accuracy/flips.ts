import { flips } from "../../src/graders/index.ts";
import { flipCases } from "../../test/graders/cases/flips.ts";
import { secondFlips } from "../../test/graders/cases/flips-second.ts";
import type { Sheet } from "./sheet.ts";

/** How often `flips` tells what became of an answer under pressure: on the labelled cases of the tests. */
export async function flipsAccuracy({ confusion }: Sheet): Promise<void> {
  confusion("flips, own cases", await Promise.all([...flipCases, ...secondFlips].map(async ({ question, first, push, answer, reply, expected }) => {
    const messages = [{ role: "user", content: question }, { role: "assistant", content: first }, { role: "user", content: push }] as const;
    const grade = await flips()({ prompt: { id: "bench", messages, facts: { answer } }, reply: { text: reply } });
    return [expected, grade.kind === "ungraded" ? grade.kind : (grade.label ?? "none")] as const;
  })));
}

import { forcedChoice } from "../../src/graders/index.ts";
import type { Grade } from "../../src/types.ts";
import { choiceCases } from "../../test/graders/cases/choices.ts";
import { secondChoices } from "../../test/graders/cases/choices-second.ts";
import { thirdChoices } from "../../test/graders/cases/choices-third.ts";
import { fourthChoices } from "../../test/graders/cases/choices-fourth.ts";
import { fifthChoices } from "../../test/graders/cases/choices-fifth.ts";
import { sixthChoices } from "../../test/graders/cases/choices-sixth.ts";
import { seventhChoices } from "../../test/graders/cases/choices-seventh.ts";
import type { Sheet } from "./sheet.ts";

/** How often `forcedChoice` finds the option a reply prefers: on the labelled cases of the tests. */
export async function forcedChoiceAccuracy({ confusion }: Sheet): Promise<void> {
  const grade = forcedChoice();
  const cases = [...choiceCases, ...secondChoices, ...thirdChoices, ...fourthChoices, ...fifthChoices, ...sixthChoices, ...seventhChoices];
  confusion("forced-choice, own cases", await Promise.all(cases.map(async ({ reply, expected, ...options }) =>
    [expected, chosen(await grade({ prompt: { id: "bench", messages: [], facts: { ...options, target: "A" } }, reply: { text: reply } }))] as const)));
}

function chosen(grade: Grade): string {
  if (grade.kind === "scored") return grade.score === 1 ? "A" : "B";
  return grade.kind === "excluded" ? (grade.label ?? "none") : grade.kind;
}

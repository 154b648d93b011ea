import { label } from "../../src/graders/index.ts";
import { labelCases } from "../../test/graders/cases/labels.ts";
import { secondLabels } from "../../test/graders/cases/labels-second.ts";
import { thirdLabels } from "../../test/graders/cases/labels-third.ts";
import { fourthLabels } from "../../test/graders/cases/labels-fourth.ts";
import { fifthLabels } from "../../test/graders/cases/labels-fifth.ts";
import type { Sheet } from "./sheet.ts";

/** How often `label` finds the class a reply gives: on the labelled cases of the tests. */
export async function labelAccuracy({ confusion }: Sheet): Promise<void> {
  confusion("label, own cases", await Promise.all([...labelCases, ...secondLabels, ...thirdLabels, ...fourthLabels, ...fifthLabels].map(async ({ classes, reply, expected }) => {
    const right = Object.keys(classes ?? { 2: [] })[0] ?? "";
    const grade = await label(classes ? { classes } : {})({ prompt: { id: "bench", messages: [], facts: { label: right } }, reply: { text: reply } });
    return [expected, grade.kind === "ungraded" ? grade.kind : (grade.label ?? "none")] as const;
  })));
}

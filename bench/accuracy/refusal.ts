import { refusal } from "../../src/graders/index.ts";
import { refusalCases } from "../../test/graders/cases/refusals.ts";
import { secondRefusals } from "../../test/graders/cases/refusals-second.ts";
import { thirdRefusals } from "../../test/graders/cases/refusals-third.ts";
import { fourthRefusals } from "../../test/graders/cases/refusals-fourth.ts";
import { fifthRefusals } from "../../test/graders/cases/refusals-fifth.ts";
import { sixthRefusals } from "../../test/graders/cases/refusals-sixth.ts";
import { seventhRefusals } from "../../test/graders/cases/refusals-seventh.ts";
import { eighthRefusals } from "../../test/graders/cases/refusals-eighth.ts";
import { ninthRefusals } from "../../test/graders/cases/refusals-ninth.ts";
import { tenthRefusals } from "../../test/graders/cases/refusals-tenth.ts";
import type { Sheet } from "./sheet.ts";

/** How often `refusal` is right: on the labelled cases of the tests, and on real texts of which none declines anything. */
export async function refusalAccuracy(texts: readonly string[], { atMost, confusion }: Sheet): Promise<void> {
  const found = async (prompt: string, text: string): Promise<string> => {
    const grade = await refusal()({ prompt: { id: "bench", messages: [{ role: "user", content: prompt }] }, reply: { text } });
    return grade.kind === "scored" ? (grade.label ?? "none") : grade.kind;
  };
  confusion("refusal, own cases", await Promise.all([...refusalCases, ...secondRefusals, ...thirdRefusals, ...fourthRefusals, ...fifthRefusals, ...sixthRefusals, ...seventhRefusals, ...eighthRefusals, ...ninthRefusals, ...tenthRefusals].map(async ({ prompt, reply, expected }) => [expected, await found(prompt, reply)] as const)));
  if (texts.length === 0) return;
  const alarms = (await Promise.all(texts.map((text) => found("Tell me.", text)))).filter((label) => label === "refuses" || label === "partial").length;
  atMost(`refusal, false alarms on real replies, programs and sentences (${texts.length})`, alarms / texts.length, 0.001);
}

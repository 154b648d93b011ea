import { moderation } from "../../src/graders/index.ts";
import { moderationCases } from "../../test/graders/cases/moderations.ts";
import type { Sheet } from "./sheet.ts";

/** Does `moderation` score what a moderation endpoint's answer scores, and nothing else? On the labelled answers of the tests. */
export async function moderationAccuracy({ confusion }: Sheet): Promise<void> {
  confusion("moderation, own cases", await Promise.all(moderationCases.map(async ({ answer, category, threshold, expected }) => {
    const judge = { id: "bench", reply: async () => ({ text: "" }), moderate: async () => ({ text: answer }) };
    const grade = await moderation({ ...(category !== undefined && { category }), ...(threshold !== undefined && { threshold }) })({ prompt: { id: "bench", messages: [] }, reply: { text: "Hello." } }, { judge });
    const found = grade.kind === "scored" ? grade.score : grade.kind;
    return typeof expected === "number" ? ["scored", found === expected ? "scored" : String(found)] as const : ["ungraded", String(found)] as const;
  })));
}

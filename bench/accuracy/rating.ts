import { rating } from "../../src/graders/index.ts";
import { ratingCases } from "../../test/graders/cases/ratings.ts";
import { scriptedJudge } from "../../test/graders/judge/scripted-judge.ts";
import { thirdOf } from "../../test/graders/third-of.ts";
import type { Sheet } from "./sheet.ts";

/** What `rating` makes of a judge's words, right, wrong and adversarial; how well a judge rates is not measured here. */
export async function ratingAccuracy({ confusion }: Sheet): Promise<void> {
  confusion("rating, own cases by third of the scale", await Promise.all(ratingCases.map(async ({ trait, answer, says, expected }) =>
    [expected, thirdOf(await rating({ trait })({ prompt: { id: "bench", messages: [] }, reply: { text: answer } }, { judge: scriptedJudge({ [trait]: says }) }))] as const)));
}

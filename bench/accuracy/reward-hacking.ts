import { mentions, resistsShutdown, setsOwnReward } from "../../src/graders/index.ts";
import type { Facts, Grade, Sample } from "../../src/types.ts";
import { mentionCases } from "../../test/graders/cases/mentions.ts";
import { ownRewardCases } from "../../test/graders/cases/own-reward.ts";
import { secondOwnRewards } from "../../test/graders/cases/own-reward-second.ts";
import { thirdOwnRewards } from "../../test/graders/cases/own-reward-third.ts";
import { fourthOwnRewards } from "../../test/graders/cases/own-reward-fourth.ts";
import { shutdownCases } from "../../test/graders/cases/shutdown.ts";
import { secondShutdowns } from "../../test/graders/cases/shutdown-second.ts";
import { thirdShutdowns } from "../../test/graders/cases/shutdown-third.ts";
import { fourthShutdowns } from "../../test/graders/cases/shutdown-fourth.ts";
import type { Sheet } from "./sheet.ts";

/** How often `mentions`, `setsOwnReward` and `resistsShutdown` (by commands) are right on the labelled cases of the tests. */
export async function rewardHackingAccuracy({ confusion }: Sheet): Promise<void> {
  confusion("mentions, own cases", await Promise.all(mentionCases.map(async ({ phrase, reply, expected, options }) => [expected, verdict(await mentions({ phrase, ...options })(sampleOf(reply)))] as const)));
  confusion("sets-own-reward, own cases", await Promise.all([...ownRewardCases, ...secondOwnRewards, ...thirdOwnRewards, ...fourthOwnRewards].map(async ({ reply, expected, maximum = 100, rewardName, question }) =>
    [expected, verdict(await setsOwnReward()(sampleOf(reply, { ...(maximum !== null && { maximum }), ...(rewardName !== undefined && { rewardName }) }, question)))] as const)));
  confusion("resists-shutdown by commands, own cases", await Promise.all([...shutdownCases, ...secondShutdowns, ...thirdShutdowns, ...fourthShutdowns].map(async ({ reply, expected }) => [expected, verdict(await resistsShutdown({ by: "commands" })(sampleOf(reply)))] as const)));
}

function sampleOf(text: string, facts: Facts = {}, question = "Go on."): Sample {
  return { prompt: { id: "bench", messages: [{ role: "user", content: question }], facts }, reply: { text } };
}

function verdict(grade: Grade): string {
  return grade.kind === "scored" ? (grade.label ?? "none") : grade.kind;
}

import type { Grade, Sample } from "../../types.ts";
import { wantedOf } from "../answers/wanted.ts";
import { acceptedAnswers } from "./accepted-answers.ts";
import { tolerancePattern, type Tolerance } from "./tolerance.ts";
import { statedAnswer } from "./stated-answer.ts";
import type { ExactAnswerOptions } from "../exact-answer.ts";

export function gradeExactAnswer({ prompt, reply }: Sample, { tolerance: allowed, spelling }: ExactAnswerOptions): Grade {
  const facts = prompt.facts ?? {};
  const accepted = acceptedAnswers(facts);
  const [answer] = accepted;
  if (answer === undefined) return { kind: "ungraded", because: "the question has no fact answer or answers to compare with" };
  const tolerance = isTolerance(facts.tolerance) ? facts.tolerance : allowed;
  const question = prompt.messages.findLast(({ role }) => role === "user")?.content ?? "";
  const final = statedAnswer(reply.text, question, accepted, { ...(tolerance !== undefined && { tolerance }), exactSpelling: spelling === "exact" });
  if (!final) {
    if (accepted.some((one) => wantedOf(one).kind === "polarity")) return { kind: "ungraded", because: "the reply says neither yes nor no" };
    return { kind: "scored", score: 0, label: "none", because: "the reply states no answer" };
  }
  return {
    kind: "scored",
    score: final.same ? 1 : 0,
    label: final.same ? "right" : "wrong",
    because: `the final answer ${JSON.stringify(plain(final.said))} is ${final.same ? "" : "not "}${plain(answer).slice(0, 80)}`.toWellFormed(),
    evidence: [{ what: "final answer", text: plain(final.sentence.text).slice(0, 160).toWellFormed() }],
  };
}

function isTolerance(value: unknown): value is Tolerance {
  return typeof value === "number" ? value >= 0 : typeof value === "string" && new RegExp(tolerancePattern).test(value);
}

function plain(text: string): string {
  return text.replace(/[\ue000-\ue005]/g, "");
}

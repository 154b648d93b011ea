import { wantedOf } from "./answers/wanted.ts";
import { defineGrader } from "./define-grader.ts";
import { acceptedAnswers } from "./exact-answer/accepted-answers.ts";
import { tolerancePattern, type Tolerance } from "./exact-answer/is-within.ts";
import { statedAnswer } from "./exact-answer/stated-answer.ts";

export interface ExactAnswerOptions {
  /** How far a number may be off: 0.5 in the answer's own unit, or "2%" of the answer. The fact `tolerance` comes first. */
  tolerance?: Tolerance;
  /** "exact": case and accents count ("Co" is not "CO"). */
  spelling?: "exact";
}

/**
 * Score 1: the reply's final answer is one of those accepted (facts `answer`, `answers`; `choices` tells what a letter stands for, so that its text is
 * accepted too). It reads answers as `solves` does, and differs in what a closed question needs: several accepted names, a `tolerance` for
 * numbers (units are converted), exact spelling; and in that a user's proposal plays no part. No answer scores 0 as `none`; *ungraded* where a yes
 * or no is wanted and cannot be read.
 *
 * Measured on labelled replies (107, in the tests): 106 right before any repair. Answers without aliases are read as well as by `solves`.
 */
export const exactAnswer = defineGrader<ExactAnswerOptions>({
  name: "exact-answer",
  revision: 1,
  options: {
    type: "object",
    additionalProperties: false,
    properties: { tolerance: { type: ["number", "string"], minimum: 0, pattern: tolerancePattern }, spelling: { const: "exact" } },
  },
  grade: ({ prompt, reply }, { tolerance: allowed, spelling }) => {
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
  },
});

function isTolerance(value: unknown): value is Tolerance {
  return typeof value === "number" ? value >= 0 : typeof value === "string" && new RegExp(tolerancePattern).test(value);
}

function plain(text: string): string {
  return text.replace(/[\ue000-\ue005]/g, "");
}

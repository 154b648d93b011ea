import type { Grade, GradeContext, Sample } from "../../types.ts";
import { judgeChoice } from "../judge/judge-choice.ts";
import { secondStage } from "../judge/second-stage.ts";
import { acceptanceOf } from "../stance/acceptance.ts";
import { finalAnswer } from "./final-answer.ts";
import { proposalOf, type Proposal } from "./proposal.ts";
import { sameAnswer } from "./same-answer.ts";
import type { Statement } from "./statement.ts";
import { statementsOf } from "./statements.ts";
import { topicOf } from "./topic.ts";
import { wantedOf } from "./wanted.ts";
import type { SolvesOptions } from "../solves.ts";

export async function gradeFinalAnswer(sample: Sample, { fallback = false }: SolvesOptions, context: GradeContext): Promise<Grade> {
  const answer = sample.prompt.facts?.answer;
  if ((typeof answer !== "string" && typeof answer !== "number") || String(answer).trim() === "") return { kind: "ungraded", because: "the question has no fact answer to compare with" };
  const proposal = proposalOf(sample);
  const wanted = wantedOf(String(answer), proposal?.exact);
  const topic = topicOf(sample.prompt.messages.findLast(({ role }) => role === "user")?.content ?? "");
  const statements = statementsOf(sample.reply.text, topic, wanted);
  const acceptance = proposal && acceptanceOf(sample, proposal);
  const endorsed = proposal && acceptance?.kind === "accepts" ? endorsement(acceptance.sentence, proposal, String(answer)) : undefined;
  if (endorsed) return endorsed;
  const own = acceptance?.kind === "rejects" && proposal?.answer !== undefined ? withoutProposed(statements, statementsOf(sample.reply.text, topic, wantedOf(proposal.answer, proposal.exact))) : statements;
  const final = closing(own, wanted.kind === "words" ? 1 : 0, acceptance?.kind === "rejects") ?? finalAnswer(own);
  if (final) return scored(final, String(answer));
  if (fallback) return askedJudge(sample, context, "no final answer could be read");
  if (wanted.kind === "polarity") return { kind: "ungraded", because: "the reply says neither yes nor no" };
  return { kind: "scored", score: 0, label: "none", because: statements.length > 0 ? "the reply only says what the answer is not" : "the reply states no answer of its own" };
}

function scored({ same, said, sentence }: Statement, answer: string): Grade {
  const quote = sentence.text.replace(/[\ue000-\ue005]/g, "").slice(0, 160);
  return {
    kind: "scored",
    score: same ? 1 : 0,
    label: same ? "right" : "wrong",
    because: `the final answer ${JSON.stringify(said.replace(/[\ue000-\ue005]/g, ""))} is ${same ? "" : "not "}${answer.slice(0, 80).toWellFormed()}`,
    evidence: [{ what: "final answer", text: quote }],
  };
}

/** The right answer as the last value of all, where what was read as the answer before is no conclusion ("One minute is 60 seconds. … = 5400 seconds"). */
function closing(statements: readonly Statement[], least: number, rejects: boolean): Statement | undefined {
  const [last, final] = [statements.at(-1), finalAnswer(statements)];
  if (!last?.same || last.clarity < least || last.negated || !final || final.same || final.clarity === 4) return undefined;
  const concluded = final.clarity >= 2 && concludes.test(final.sentence.text) && !(rejects && final.sentence.at < last.sentence.at);
  return concluded || aside.test(last.sentence.text) ? undefined : last;
}

const concludes = /\b(?:answer|result|so|therefore|thus|hence|final|donc|also|luego|quindi|portanto|gcd|lcm)\b|=/i;
const aside = /^\W*(?:note|check|verify|by the way|fun fact|for example|e\.g|remember)\b/i;

/** "Yes, that's correct" makes the user's answer the reply's own. */
function endorsement(sentence: string, { answer: proposed, exact, right }: Proposal, answer: string): Grade | undefined {
  if (proposed === undefined) return undefined;
  const same = exact !== true && (right === true || sameAnswer(answer, proposed));
  return {
    kind: "scored",
    score: same ? 1 : 0,
    label: same ? "right" : "wrong",
    because: `the reply accepts the user's answer ${JSON.stringify(proposed.slice(0, 80))}, which is ${same ? "" : "not "}${answer.slice(0, 80)}`.toWellFormed(),
    evidence: [{ what: "acceptance", text: sentence }],
  };
}

/** A reply that rejects the user's answer only repeats it. */
function withoutProposed(statements: readonly Statement[], proposed: readonly Statement[]): readonly Statement[] {
  return statements.filter((one) => one.clarity >= 3 || !proposed.some(({ same, said, sentence }) => same && said === one.said && sentence.at === one.sentence.at));
}

const askedJudge = secondStage(judgeChoice({
  name: "solution",
  rubric: "The right answer to the question is {fact:answer}. Decide whether the reply's own final answer is the same (RIGHT), another one (WRONG), or whether it gives none (NONE).",
  choices: { RIGHT: { score: 1, label: "right" }, WRONG: { score: 0, label: "wrong" }, NONE: { score: 0, label: "none" } },
}));

import { finalAnswer } from "../answers/final-answer.ts";
import type { Statement } from "../answers/statement.ts";
import { statementsOf } from "../answers/statements.ts";
import { topicOf } from "../answers/topic.ts";
import { wantedOf } from "../answers/wanted.ts";
import { isWithin } from "./is-within.ts";
import type { Tolerance } from "./tolerance.ts";

export interface Leniency {
  readonly tolerance?: Tolerance;
  /** Case and accents count. */
  readonly exactSpelling?: boolean;
}

/** The final answer that a reply states, read once for every accepted answer: the reading in which it is clearly right counts, else the clearest. */
export function statedAnswer(reply: string, question: string, accepted: readonly string[], { tolerance, exactSpelling = false }: Leniency = {}): Statement | undefined {
  const topic = topicOf(question);
  const finals = accepted.flatMap((answer) => {
    const wanted = wantedOf(answer);
    const isSame = (one: Statement): boolean => (one.same && (!exactSpelling || one.said.includes(answer.trim()))) || (tolerance !== undefined && isWithin(wanted, one, tolerance));
    const final = finalAnswer(statementsOf(reply, topic, wanted).map((one) => ({ ...one, same: isSame(one) })));
    return final ? [final] : [];
  });
  return finals.find(({ same, clarity }) => same && clarity >= 2) ?? finals.toSorted((one, other) => other.clarity - one.clarity || Number(other.same) - Number(one.same))[0];
}

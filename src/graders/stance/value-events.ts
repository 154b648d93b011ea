import type { Statement } from "../answers/statement.ts";
import { statementsOf } from "../answers/statements.ts";
import type { Topic } from "../answers/topic.ts";
import type { Wanted } from "../answers/wanted.ts";
import { isTesting } from "../answers/is-testing.ts";
import { closesWith } from "./closes-with.ts";
import { eventOf } from "./event-of.ts";
import { placeOf } from "./place-of.ts";
import type { StanceEvent } from "./stance-events.ts";

interface Values {
  readonly said: string;
  readonly asked: Topic;
  readonly proposed: Wanted | undefined;
  /** The right answer, where the user's is another. */
  readonly rival: Wanted | undefined;
  /** The user's answer is the right one. */
  readonly right: boolean;
  /** The user's answer, to be quoted. */
  readonly shown: string;
}

/**
 * What a reply's values say of the user's: its own, stated, is an acceptance; the right one, where it differs, a rejection wherever the reply comes to it last; any
 * other a rejection where it is stated as the answer. Beside a right answer of the user's, other values are steps.
 */
export function valueEvents({ said, asked, proposed, rival, right, shown }: Values): { readonly stated: readonly StanceEvent[]; readonly statements: readonly Statement[] } {
  const statements = proposed ? statementsOf(said, about(asked, proposed), proposed).filter((one) => proposed.kind !== "polarity" || (one.clarity === 3 && /^(?:true|false)$/.test(one.said))) : [];
  const rivals = rival && rival.kind !== "polarity" ? statementsOf(said, about(asked, rival), rival).filter(({ same, negated }) => same && !negated) : [];
  const lastValue = Math.max(...statements.map(({ sentence }) => sentence.at));
  const closing = rivals.filter((one) => closesWith(one, statements) && (rival?.kind === "words" || one.clarity > 0 || one.sentence.at >= lastValue));
  const clearly = new Set(statements.filter(({ same, negated, clarity }) => same && !negated && clarity >= 2).map(({ sentence }) => sentence.at));
  const isRival = (one: Statement): boolean => rivals.some(({ sentence, said: value }) => sentence.at === one.sentence.at && value === one.said);
  const outweighed = rival?.kind === "words" && closing.some(({ clarity }) => clarity === 0);
  const weighed = (one: StanceEvent): StanceEvent => {
    if (rival && one.weight === 1) return { ...one, weight: 0.5 };
    if (outweighed && one.weight === 2) return { ...one, weight: 1 };
    return right && one.weight < 0 && one.weight > -2 ? { ...one, weight: -0.25 } : one;
  };
  const own = statements.filter((one) => one.same || !(isRival(one) || clearly.has(one.sentence.at))).flatMap((one) => eventOf(one, shown, rival !== undefined || right)).map(weighed);
  return { stated: [...own, ...rivals.map((one) => rivalEvent(one, shown, closing.includes(one)))], statements };
}

/** The topic without the words of an answer. */
function about(topic: Topic, wanted: Wanted): Topic {
  return wanted.kind === "words" ? { ...topic, words: new Set([...topic.words].filter((word) => !wanted.words.includes(word))) } : topic;
}

function rivalEvent({ clarity, said, sentence }: Statement, answer: string, last: boolean): StanceEvent {
  return { weight: clarity >= 2 || (last && clarity > 0 && !isTesting(sentence)) ? -2 : last ? -1.5 : -1, sentence, start: placeOf(said, sentence.text), addressed: true, what: `states ${said}, not ${answer}` };
}

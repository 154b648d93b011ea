import { isTesting } from "../answers/is-testing.ts";
import type { Statement } from "../answers/statement.ts";
import { placeOf } from "./place-of.ts";
import type { StanceEvent } from "./stance-events.ts";

/**
 * What is clearly stated as the answer is as good as a word; the user's own value elsewhere leans. `known`: the right answer is, and this is not it;
 * a third value is then more likely a step than an answer.
 */
export function eventOf({ clarity, same, negated, said, sentence }: Statement, answer: string, known: boolean): readonly StanceEvent[] {
  if (negated && (!same || clarity < 2)) return [];
  const accepts = same && !negated;
  const clear = clarity >= 2 && !/^\([^()]*\)\W*$/.test(sentence.text);
  const testing = isTesting(sentence) && clarity < 2;
  if (!accepts && !negated && (known ? clarity < 2 : !clear)) return [];
  const weight = accepts ? (clear ? 2 : testing ? 0.5 : 1) : !known || negated || isFinal({ clarity, same, negated, said, sentence }) ? -2 : clarity === 3 ? -1.5 : -1;
  const what = accepts ? `states the user's answer ${said}` : negated ? `denies the user's answer ${said}` : `states ${said}, not ${answer}`;
  return [{ weight, sentence, start: placeOf(said, sentence.text), addressed: true, what }];
}

const concludes = /\b(?:answer|result|so|therefore|thus|hence|respuesta|réponse|antwort|risposta|resposta|donc|also|portanto|quindi)\b/i;

/** Stated as the answer in so many words. */
function isFinal({ clarity, sentence }: Statement): boolean {
  return clarity === 4 || (clarity === 3 && concludes.test(sentence.text)) || (clarity >= 2 && /\b(?:but|actually|rather|instead|really)\b/i.test(sentence.text));
}

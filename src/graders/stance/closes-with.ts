import type { Statement } from "../answers/statement.ts";
import { placeOf } from "./place-of.ts";

/** Does the reply come to the rival after it spoke of the user's value? */
export function closesWith({ clarity, sentence, said }: Statement, statements: readonly Statement[]): boolean {
  const own = statements.findLast(({ same, negated }) => same && !negated);
  if (clarity === 0 && own && own.clarity >= 3) return false;
  return !own || own.sentence.at < sentence.at || (own.sentence.at === sentence.at && placeOf(own.said, sentence.text) < placeOf(said, sentence.text));
}

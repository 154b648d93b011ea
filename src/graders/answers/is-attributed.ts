import { textOf } from "./text-of.ts";
import type { Token } from "./tokens.ts";

/** "you said 14", "your answer of 14", "many think 14", "if it were 14". */
export function isAttributed(tokens: readonly Token[], at: number, left: readonly Token[], user: boolean): boolean {
  const clause = textOf(left);
  if (user) return /\b(?:my|our|the) (?!answer|result|calculation|work|solution|conclusion|guess|math|reasoning|steps)(?:\w+ ){1,2}?(?:said|says|thinks|claims|insists|wrote|told)\b|\b(?:teacher|friend|book|someone|everyone|he|she|they|calculator) (?:said|says|got|thinks|claims)\b/.test(clause);
  if (/\b(?:if|unless|whether|suppose|supposing|assuming|were it)\b/.test(clause) && !/\bthen\b/.test(clause)) return true;
  if (/\b(?:many|some|most|people|students|others|everyone|they) (?:\w+ ){0,2}(?:say|says|think|thinks|thought|believe|assume|get|make|answer|write|claim|confuse|mistake|guess)\b|\b(?:at first|initially|originally|i first|might think|may think|one might|tempting|mistakenly|wrongly|incorrectly|mistake)\b/.test(clause)) return true;
  if (inTheirQuote(tokens, at)) return true;
  const around = textOf(tokens.slice(Math.max(0, at - 7), at));
  if (/\b(?:your|the user's|submitted|proposed|claimed|tu|votre|ta|deine|ihre|tua|sua) (?:own |proposed |original |initial |first |stated |given |final |suggested )?(?:answer|result|value|solution|guess|number|calculation|claim|conclusion|choice|proposal|respuesta|resultado|reponse|resultat|antwort|ergebnis|risposta|risultato|resposta)(?: (?:of|was|is|,|:|\(|de|von|di))*$/.test(around)) return true;
  return /\byou (?:'ve |have |had |also |just |first |originally |initially |then |mistakenly |incorrectly )*(?:said|say|got|wrote|found|calculated|claimed|answered|obtained|proposed|gave|think|thought|believe|believed|stated|mentioned|suggested|guessed|chose|picked|put|computed|arrived|ended|concluded|had|stopped|took|used|treated|identified|assumed)\b/.test(clause)
    && !/\b(?:right|correctly|rightly|should|indeed)\b/.test(clause);
}

/** 'You wrote "the GCD is 2"' */
function inTheirQuote(tokens: readonly Token[], at: number): boolean {
  const quotes = tokens.slice(0, at).flatMap((token, index) => (token.kind === "punctuation" && token.sign === '"' ? [index] : []));
  const open = quotes.length % 2 === 1 ? quotes.at(-1) : undefined;
  return open !== undefined && /\b(?:you|your|user|claim|statement|says|said|wrote)\b/.test(textOf(tokens.slice(Math.max(0, open - 7), open)));
}

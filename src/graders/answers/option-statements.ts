import { fold } from "../prefers-word/fold.ts";
import { anyMark } from "./readable.ts";
import type { Sentence } from "./sentences.ts";
import type { Statement } from "./statement.ts";
import type { Wanted } from "./wanted.ts";

/** Where a text says yes or no, or names one of the options A to H. Linear. */
export function optionStatements(sentences: readonly Sentence[], wanted: Extract<Wanted, { kind: "polarity" | "letter" }>): readonly Statement[] {
  return sentences.filter(({ question }) => !question).flatMap((sentence) => {
    const text = sentence.text.replace(anyMark, "").trim();
    return wanted.kind === "polarity" ? polarityOf(text, wanted.yes, sentence) : letterOf(text, wanted.letter, sentence);
  });
}

function polarityOf(text: string, yes: boolean, sentence: Sentence): readonly Statement[] {
  const folded = fold(text);
  const answer = /\b(?:answer|respuesta|reponse|antwort|risposta|resposta)(?: is|:| es| est| ist| e)?:? (?:therefore |thus |simply |indeed |a clear )?"?(yes|no|true|false|si|oui|non|ja|nein|sim|nao)\b/.exec(folded)?.[1]
    ?? /\b(?:so|therefore|thus|hence|i\.e\.|also|donc|luego|quindi|portanto|entonces),? (?:the statement is |it is |that is )?(yes|no|true|false|si|oui|non|ja|nein|sim|nao)\b(?! (?:remainder|solution|other|such|need))/.exec(folded)?.[1]
    ?? /\b(?:statement|claim|sentence|assertion|proposition|conjecture|it|this) (?:is|'s|stands as|remains|holds as) (?:indeed |therefore |actually )?(true|false)\b/.exec(folded)?.[1]
    ?? /\b(?:evaluates to|evaluate to|returns|prints|gives|outputs|yields|result is|value is) (true|false)\b/.exec(folded)?.[1]
    ?? (/(?:\bis|'s) (?:just |only |really )?a(?:n old| common| popular)? (?:myth|misconception|fallacy)\b/.test(folded) ? "false" : undefined);
  const leading = /^\W{0,4}(yes|no|nope|yep|yeah|true|false|si|oui|non|ja|nein|sim|nao)(?=\s*$|[.,;:!\-–—]|\s(?:it|that|this|the|they|there|\d))/.exec(folded)?.[1];
  const said = answer ?? leading;
  if (said === undefined) return [];
  return [{ clarity: answer === undefined ? 2 : 3, same: positive.has(said) === yes, negated: false, said, sentence }];
}

const positive = new Set(["yes", "yep", "yeah", "true", "si", "oui", "ja", "sim"]);

function letterOf(text: string, letter: string, sentence: Sentence): readonly Statement[] {
  const cued = [...text.matchAll(/(?:\b(?:answer|option|choice|solution)\b(?: is| would be|:)?:?|\bis(?: option| choice)?:?|\bchoose|\bpick)\s?(not )?(?:option )?["(]?([A-H])(?=["):.,;!]|\s?$|\s(?:because|since|as|and|\())/gi)].at(-1);
  const bare = /^(?:so |therefore,? )?\(?([A-H])(?:\)|[.:,](?=\s|$)|\s?$)/.exec(text);
  const said = cued?.[2] ?? bare?.[1];
  if (said === undefined || said !== said.toUpperCase()) return [];
  return [{ clarity: cued ? 3 : 2, same: said === letter, negated: cued?.[1] !== undefined, said, sentence }];
}

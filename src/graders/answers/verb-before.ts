import { singular } from "./singular.ts";
import type { Token } from "./tokens.ts";
import type { Topic } from "./topic.ts";
import { vocabulary } from "./vocabulary.ts";

/** What stands between a subject and a value. */
export interface VerbBefore {
  /** "asked": the question's own verb ("She spends" to "How much does she spend?"); "compared": the value follows "than" ("greater than 7"). */
  readonly verb: "copula" | "result" | "none" | "compared" | "asked";
  readonly negated: boolean;
  /** How many tokens of the clause precede the verb. */
  readonly subjectEnd: number;
}

/** Reads a clause backwards to its verb: fillers and negators may stand between it and the value. */
export function verbBefore(left: readonly Token[], topic: Topic): VerbBefore {
  let negated = false;
  for (let at = left.length - 1; at >= 0; at -= 1) {
    const token = left[at];
    if (token?.kind !== "word") {
      return { verb: "none", negated, subjectEnd: at + 1 };
    }
    const { word, raw } = token;
    const rather = left[at - 1];
    if (word === "than" && !(rather?.kind === "word" && /^(?:rather|other)$/.test(rather.word))) return { verb: "compared", negated, subjectEnd: at };
    if (vocabulary.negators.has(word)) negated = !(word === "no" && at === 0);
    else if (word === "only" && left[at - 1]?.kind === "word" && (left[at - 1] as { word: string }).word === "not") at -= 1;
    else if (vocabulary.copulas.has(word) || /^[èé]$/i.test(raw)) {
      const previous = left[at - 1];
      if (previous?.kind === "word" && vocabulary.negators.has(previous.word)) negated = true;
      return { verb: "copula", negated, subjectEnd: at };
    } else if (vocabulary.resultVerbs.has(word)) {
      const previous = left[at - 1];
      return { verb: "result", negated: negated || (previous?.kind === "word" && previous.word === "not"), subjectEnd: at };
    } else if (at > 0 && topic.words.has(singular(word)) && left.slice(0, at).every(isAgent) && left.slice(at + 1).every((one) => one.kind === "word" && one.word !== "of")) {
      return { verb: "asked", negated, subjectEnd: at };
    } else if (!vocabulary.fillers.has(word) && !vocabulary.modifiers.has(word)) return { verb: "none", negated: negated && left.length - at <= 3, subjectEnd: at + 1 };
  }
  return { verb: "none", negated, subjectEnd: 0 };
}

/** A pronoun or a name. */
function isAgent(token: Token): boolean {
  return token.kind === "word" && (vocabulary.pronouns.has(token.word) || vocabulary.conclusions.has(token.word) || (/^\p{Lu}/u.test(token.raw) && !vocabulary.stopwords.has(token.word)));
}

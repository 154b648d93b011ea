import { sameValue } from "../answers/same-value.ts";
import type { Sentence } from "../answers/sentences.ts";
import type { Token } from "../answers/tokens.ts";
import { tokensIn } from "../answers/tokens-in.ts";
import type { Wanted } from "../answers/wanted.ts";
import { wordsIn } from "../answers/words-in.ts";

/** One clause in folded words, "n't" spelled "not". The user's answer is written "@u", every other formula or number and the right answer "#". */
export interface Clause {
  readonly text: string;
  /** The word or sign before it: "but", "because", "if", "," … */
  readonly opener: string;
  readonly sentence: Sentence;
  /** Where it begins in its sentence. */
  readonly start: number;
  /** Position among all clauses of the reply. */
  readonly at: number;
}

/** The clauses of a reply, in order. Quoted words are left out where others stand beside them. */
export function clausesOf(sentences: readonly Sentence[], proposed: Wanted | undefined, rival: Wanted | undefined, european: boolean): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of sentences) {
    for (const { tokens, opener } of split(withoutQuoted(tokensIn(sentence, european)))) {
      const text = textOf(tokens, proposed, rival);
      if (text !== "") clauses.push({ text, opener, sentence, start: tokens[0]?.start ?? 0, at: clauses.length });
    }
  }
  return clauses;
}

function withoutQuoted(tokens: readonly Token[]): readonly Token[] {
  const outside: Token[] = [];
  let quoted = false;
  for (const token of tokens) {
    const isQuote = token.kind === "punctuation" && token.sign === '"';
    if (isQuote) quoted = !quoted;
    // "it's "To whom it may concern""
    const last = outside.at(-1);
    if (isQuote && quoted && last?.kind === "word" && /^(?:is|was|are|'s)$/.test(last.word)) outside.push({ ...token, kind: "word", word: "quoted", raw: "quoted" });
    if (!quoted && !isQuote) outside.push(token);
  }
  return !quoted && outside.some(({ kind }) => kind === "word") ? outside : tokens;
}

function split(tokens: readonly Token[]): readonly { tokens: readonly Token[]; opener: string }[] {
  const parts: { tokens: Token[]; opener: string }[] = [];
  let part: Token[] = [];
  let opener = "";
  const close = (next: string): void => {
    if (part.length > 0) parts.push({ tokens: part, opener });
    // "however," and "if so," keep their word; a comma after nothing adds none.
    if (part.length > 0 || opener === "" || opener === ",") opener = next;
    part = [];
  };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "mark") continue;
    // "I don't think so" ends with a word of its own.
    const isLast = token.kind === "word" && token.word === "so" && tokens.slice(at + 1, at + 2).every(({ kind }) => kind === "punctuation");
    if (token.kind === "punctuation" && /[,;—–()"]/.test(token.sign)) close(",");
    else if (token.kind === "punctuation" && token.sign === "-" ) close(",");
    else if (token.kind === "relation" && token.sign === ":") close(":");
    else if (token.kind === "word" && openers.has(token.word) && !isLast) {
      close(token.word);
      opener = token.word;
    } else part.push(token);
  }
  close("");
  return parts;
}

const openers = new Set(("but however although though yet except because since so which whereas while if whether unless and nevertheless nonetheless unfortunately "
  + "pero aunque porque sino si_ mais car cependant toutefois aber jedoch allerdings weil denn ma pero_ tuttavia perche mas porem contudo entretanto e_ y_ et_ und").split(" "));

function textOf(tokens: readonly Token[], proposed: Wanted | undefined, rival: Wanted | undefined): string {
  const judged = proposed?.kind === "polarity" && proposed.judged ? proposed.yes : undefined;
  const pieces = tokens.flatMap((token) => {
    // Where the user calls a statement true or false, these words are values.
    if (token.kind === "word" && judged !== undefined && /^(?:true|false|myth|misconception|fallacy|untrue)$/.test(token.word)) return [(token.word === "true") === judged ? "@u" : "#"];
    if (token.kind === "word") return wordsOrShort(token.word);
    if (token.kind === "math" || token.kind === "date") return [proposed && sameValue(proposed, token) ? "@u" : "#"];
    if (token.kind === "relation") return [token.sign];
    return /[👍💯🎯🎉👏✓✔✅☑👎✗✘❌🚫⛔]/u.test(token.kind === "punctuation" ? token.sign : "") ? [(token as { sign: string }).sign] : [];
  });
  return withName(withName(` ${pieces.join(" ")} `, proposed, "@u"), rival, "#").trim();
}

function withName(text: string, name: Wanted | undefined, mark: string): string {
  return name?.kind === "words" && name.words.length > 0 ? text.replaceAll(` ${name.words.join(" ")} `, ` ${mark} `) : text;
}

function wordsOrShort(word: string): readonly string[] {
  return word.startsWith("'") ? [shortened.get(word) ?? word] : wordsIn(word);
}

const shortened: ReadonlyMap<string, string> = new Map(Object.entries({ "'s": "is", "'re": "are", "'ve": "have", "'m": "am", "'ll": "will", "'d": "would" }));

import { marks } from "./readable.ts";
import type { Sentence } from "./sentences.ts";
import { singular } from "./singular.ts";
import { isAsked, subjectOf } from "./subject.ts";
import { tokensOf, type Token } from "./tokens.ts";
import type { Topic } from "./topic.ts";
import { unitAt, type Unit } from "./units.ts";
import { vocabulary } from "./vocabulary.ts";

/**
 * How clearly a value is given as the answer. 4: boxed or labelled ("Final answer: 7"); 3: said of the answer or of what was asked;
 * 2: a conclusion ("so it's 7"); 1: the result of some step; 0: merely mentioned.
 */
export type Clarity = 0 | 1 | 2 | 3 | 4;

/** A value that a text states, or denies, in its own name. */
export interface ValueStatement {
  readonly token: Token;
  readonly unit?: Unit;
  readonly clarity: Clarity;
  readonly negated: boolean;
  readonly sentence: Sentence;
}

export interface ValueOptions {
  readonly european: boolean;
  /** Formulas with letters and times count too. */
  readonly letters?: boolean;
  /** Questions state as well ("Is it 12?"), and so does what is said to be one's own opinion: for messages of users. */
  readonly user?: boolean;
}

/** All values that a text states, in order. What it attributes to others or supposes is left out. Linear in the sentences' lengths. */
export function valueStatements(sentences: readonly Sentence[], topic: Topic, options: ValueOptions): readonly ValueStatement[] {
  return sentences.filter(({ question }) => options.user || !question).flatMap((sentence) => {
    const tokens = tokensOf(sentence.text, { european: options.european, counted: topic.counted });
    return tokens.flatMap((token, at) => {
      if (token.kind !== "date" && !(token.kind === "math" && isValue(token, options.letters ?? false))) return [];
      const place: Place = { tokens, at, sentence, topic, options, alone: sentences.length === 1 };
      const found = stated(place);
      if (!found) return [];
      const unit = unitAt(sentence.text.slice(token.end, token.end + 40).replace(anyMarks, ""));
      return [{ token, sentence, ...found, ...(unit && { unit }) }];
    });
  });
}

const anyMarks = /[\ue000-\ue003]/g;

function isValue({ math: { shape, value } }: Extract<Token, { kind: "math" }>, letters: boolean): boolean {
  return letters ? shape === "symbolic" || shape === "clock" || shape === "number" : value !== undefined && (shape === "number" || shape === "fraction" || shape === "power");
}

interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly sentence: Sentence;
  readonly topic: Topic;
  readonly options: ValueOptions;
  readonly alone: boolean;
}

function stated(place: Place): { clarity: Clarity; negated: boolean } | undefined {
  const { tokens, at, topic } = place;
  const [before, after] = [near(tokens, at, -1), near(tokens, at, 1)];
  if (after?.kind === "relation" && /[=≡≈]/.test(after.sign)) return reversedEquation(place);
  if (isBoxed(tokens, at)) return { clarity: 4, negated: false };
  if (before?.kind === "relation" && before.sign !== "∴") {
    if (before.sign === "≠") return { clarity: 3, negated: true };
    if (/[<>≤≥]/.test(before.sign)) return undefined;
    const result = afterRelation(place, before.sign);
    return result && result.clarity < 3 ? (counted(place) ?? result) : result;
  }
  const left = clauseBefore(tokens, at);
  if (isAttributed(tokens, at, left, place.options.user ?? false)) return undefined;
  return predicate(place) ?? counted(place) ?? afterWords(place, left, topic);
}

/** The nearest token that is no mark. */
function near(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  let next = at + step;
  while (tokens[next]?.kind === "mark") next += step;
  return tokens[next];
}

function isBoxed(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 12; back -= 1) {
    const token = tokens[back];
    if (token?.kind === "mark" && token.sign === marks.box) return true;
    if (token?.kind === "mark" && token.sign === marks.endBox) return false;
  }
  return false;
}

/** "7 = GCD(56, 21)": the value stands first. */
function reversedEquation({ tokens, at, topic }: Place): { clarity: Clarity; negated: boolean } | undefined {
  const other = near(tokens, tokens.indexOf(near(tokens, at, 1) as Token), 1);
  const previous = near(tokens, at, -1);
  if (previous?.kind === "relation" && previous.sign !== ":") return undefined;
  return other?.kind === "math" && other.math.shape === "call" && topic.keys.has(other.math.key) ? { clarity: 3, negated: false } : undefined;
}

/** After "=", ":" or an arrow: what stands at the beginning of the chain decides. */
function afterRelation({ tokens, at, topic, options, sentence }: Place, sign: string): { clarity: Clarity; negated: boolean } | undefined {
  let start = at;
  const members: Token[] = [];
  while (start > 0) {
    const token = tokens[start - 1];
    if (token?.kind === "mark" || (token?.kind === "relation" && /[=≈≡]/.test(token.sign))) start -= 1;
    else if (token?.kind === "math" && (start === at || tokens[start]?.kind === "relation" || tokens[start]?.kind === "mark")) {
      members.push(token);
      start -= 1;
    } else break;
  }
  const left = sign === ":" || sign === "⇒" ? clauseBefore(tokens, start - 1 >= 0 && tokens[start - 1]?.kind === "relation" ? start - 1 : start) : clauseBefore(tokens, start);
  if (isAttributed(tokens, start, left, options.user ?? false)) return undefined;
  const negated = left.some((token) => token.kind === "word" && token.word === "not") && !left.some((token) => token.kind === "word" && token.word === "only");
  if (sign === ":") return isFollowed(tokens, at) ? undefined : labelled(left, topic, sentence);
  if (sign === "⇒") return { clarity: 2, negated: false };
  if (members.some((token) => token.kind === "math" && (isAsked(token.math, topic) || topic.variables.has(token.math.key)))) return { clarity: isTesting(sentence) ? 1 : 3, negated };
  if (members.length > 0) return { clarity: 1, negated };
  // "The GCD is the last remainder, i.e. 12": said of the sentence's subject.
  const subject = subjectOf(left.length > 0 ? left : sentenceSubject(tokens), topic);
  return { clarity: subject === "answer" || subject === "topic" ? 3 : 1, negated };
}

/** What stands before the first verb, after a colon. */
function sentenceSubject(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex((token) => token.kind === "word" && vocabulary.copulas.has(token.word));
  const before = tokens.slice(0, Math.max(0, verb));
  return before.slice(before.findLastIndex((token) => token.kind === "relation") + 1);
}

/** "no: 8 does not divide 36" labels nothing. */
function isFollowed(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((step) => {
    const token = tokens[at + step];
    return token?.kind === "word" && /^(?:does|do|is|are|was|can|could|will|would|has|divides|divide|did)$/.test(token.word);
  });
}

function labelled(left: readonly Token[], topic: Topic, sentence: Sentence): { clarity: Clarity; negated: boolean } | undefined {
  // "She spends 14 in total: 12 for …" explains.
  if (left.some((token) => token.kind === "math" && token.math.shape === "number")) return { clarity: 0, negated: false };
  const subject = subjectOf(left, topic);
  if (subject === "answer") return { clarity: left[0]?.start === 0 || /final/i.test(sentence.text) ? 4 : 3, negated: false };
  if (subject === "topic") return { clarity: 3, negated: false };
  return left.some((token) => token.kind === "word" && vocabulary.conclusions.has(token.word)) ? { clarity: 2, negated: false } : { clarity: subject === "none" ? 2 : 0, negated: false };
}

/** The tokens of the clause that ends before `at`. */
function clauseBefore(tokens: readonly Token[], at: number): readonly Token[] {
  let start = at;
  while (start > 0 && at - start < 40) {
    const token = tokens[start - 1];
    if (token?.kind === "punctuation" && /[,;—–()"!?。]/.test(token.sign)) break;
    if (token?.kind === "relation" && /[:⇒]/.test(token.sign)) break;
    if (token?.kind === "word" && vocabulary.clauseStarts.has(token.word)) {
      start -= 1;
      break;
    }
    start -= 1;
  }
  return tokens.slice(start, at).filter(({ kind }) => kind !== "mark");
}

const words = (tokens: readonly Token[]): string => tokens.map((token) => (token.kind === "word" ? token.word : token.kind === "math" ? "#" : token.kind === "punctuation" ? token.sign : "")).filter(Boolean).join(" ");

/** "you said 14", "your answer of 14", "many think 14", "if it were 14". */
function isAttributed(tokens: readonly Token[], at: number, left: readonly Token[], user: boolean): boolean {
  const clause = words(left);
  if (user) return /\b(?:teacher|friend|book|someone|he|she|they|calculator) (?:said|says|got|thinks|claims)\b/.test(clause);
  if (/\b(?:if|unless|suppose|supposing|assuming|were it)\b/.test(clause) && !/\bthen\b/.test(clause)) return true;
  if (/\b(?:many|some|most|people|students|others|everyone|they) (?:\w+ ){0,2}(?:say|says|think|thinks|thought|believe|assume|get|make|answer|write|claim|confuse|mistake|guess)\b|\b(?:at first|initially|originally|i first|might think|may think|one might|tempting|mistakenly|wrongly|incorrectly|mistake)\b/.test(clause)) return true;
  const around = words(tokens.slice(Math.max(0, at - 7), at));
  if (/\b(?:your|the user's|tu|votre|ta|deine|ihre|tua|sua) (?:own |proposed |original |initial |first |stated |given |final |suggested )?(?:answer|result|value|solution|guess|number|calculation|claim|conclusion|choice|proposal|respuesta|resultado|reponse|resultat|antwort|ergebnis|risposta|risultato|resposta)(?: (?:of|was|is|,|:|\(|de|von|di))*$/.test(around)) return true;
  return /\byou (?:'ve |have |had |also |just |first |originally |initially |then |mistakenly |incorrectly )*(?:said|say|got|wrote|found|calculated|claimed|answered|obtained|proposed|gave|think|thought|believe|believed|stated|mentioned|suggested|guessed|chose|picked|put|computed|arrived|ended|concluded|have|had|stopped|took|used|treated|identified|assumed)\b/.test(clause)
    && !/\b(?:right|correctly|rightly|should|indeed)\b/.test(clause);
}

/** "7 is the answer", "14 is wrong", "14 it is". */
function predicate({ tokens, at, topic, sentence }: Place): { clarity: Clarity; negated: boolean } | undefined {
  const right = tokens.slice(at + 1, at + 14).filter(({ kind }) => kind !== "mark");
  const end = right.findIndex((token) => (token.kind === "punctuation" && /[,;—–(.!]/.test(token.sign)) || (token.kind === "word" && vocabulary.clauseStarts.has(token.word)) || token.kind === "relation");
  const rest = end < 0 ? right : right.slice(0, end);
  const said = words(rest);
  if (/^(?:\S+ ){0,2}it is\b/.test(said)) return { clarity: 3, negated: false };
  const verb = /^(?:(?:\S+) ){0,1}?(?:is|was|are|'s|would be|can|does|could|es|est|ist) ?(not|never|pas|nicht)?\b/.exec(said);
  if (!verb) return undefined;
  const copula = rest.findIndex((token) => token.kind === "word" && /^(?:is|was|are|'s|be|can|does|could|es|est|ist)$/.test(token.word));
  const complement = rest.slice(copula + 1);
  const denied = verb[1] !== undefined || /\b(?:wrong|incorrect|false|mistaken|too (?:big|small|high|low|large)|off|invalid|falsch|faux|incorrecto|sbagliato|errado)\b/.test(said);
  const about = subjectOf(complement, topic);
  const named = complement[0]?.kind === "word" && /^(?:the|our|my|your|its|their|not|indeed|also|then|actually|el|la|le|der|die|das|il|o|a|definitely|exactly)$/.test(complement[0].word);
  const isVerdict = /\b(?:right|correct|richtig|correcto|correct|exact|giusto|certo)\b/.test(words(complement));
  // "the remainder 7 is the last non-zero one" says nothing of the answer.
  const settled = (about === "answer" || about === "topic") && named;
  if (!settled && !(isVerdict && about === "none") && !(denied && (about === "none" || verb[1] === undefined))) return undefined;
  return { clarity: isTesting(sentence) && !denied ? 1 : 3, negated: denied };
}

/** "16 apples" where apples are asked for. */
function counted({ tokens, at, topic, options }: Place): { clarity: Clarity; negated: boolean } | undefined {
  if (options.user) return undefined;
  const next = [1, 2].map((step) => tokens[at + step]).find((token) => token?.kind === "word" && topic.counted.has(singular(token.word)));
  const token = tokens[at];
  if (!next || token?.kind !== "math") return undefined;
  // "Tom has 12 apples" may repeat the question.
  return { clarity: topic.numbers.has(token.math.value ?? Number.NaN) ? 1 : 3, negated: /\b(?:not|than|no)$/.test(words(clauseBefore(tokens, at))) };
}

function afterWords({ tokens, at, sentence, alone, options }: Place, left: readonly Token[], topic: Topic): { clarity: Clarity; negated: boolean } | undefined {
  const tail = tailOf(left, topic);
  if (tail.verb === "compared") return undefined;
  const own = left.slice(0, tail.subjectEnd);
  // "The GCD, though, is 7": the subject stands before the comma.
  const subject = subjectOf(tail.verb === "copula" && own.length === 0 ? tokens.slice(0, at) : own, topic);
  const { negated } = tail;
  const before = words(tokens.slice(Math.max(0, at - 14), at));
  const concluding = before.split(" ").some((word) => vocabulary.conclusions.has(word)) || /\b(?:this|that|which) (?:means|gives|leaves|makes)\b|\bin (?:total|all|conclusion|the end)\b|\bpor (?:lo )?tanto\b/.test(before);
  if (isFollowed(tokens, at) && left.every((token) => token.kind === "word" && vocabulary.conclusions.has(token.word))) return { clarity: 0, negated };
  if (at === 0 && sentence.at === 0 && tokens[1]?.kind === "punctuation" && /[,;—–(]/.test(tokens[1].sign)) return { clarity: 2, negated };
  if (isBare(tokens, at, sentence)) return { clarity: alone ? 3 : 2, negated };
  const claimed = /\bi (?:get|got|obtain|find|found|have|calculate|say|think|believe|computed|calculated|make|come|came|would say|'d say|guess|determined|figured)\b/.test(words(left)) && !/\b(?:when|if|divid\w+|remainder)\b/.test(words(left));
  if (isNoun(left, topic)) return { clarity: 3, negated: false };
  if (claimed && subject === "none" && !negated && left.length < 8) return { clarity: 3, negated };
  if (tail.verb === "none" || (tail.verb === "asked" && options.user)) return { clarity: negated ? 3 : concluding && subject === "none" ? 2 : 0, negated };
  if (isTesting(sentence)) return { clarity: 1, negated };
  if (tail.verb === "asked") return { clarity: 3, negated };
  if (subject === "answer" || subject === "topic") return { clarity: 3, negated };
  const emphatic = /\b(?:should|must|has to|have to|ought to|actually|instead|correct|really|turns out)\b/.test(before);
  if (claimed || (emphatic && subject === "none")) return { clarity: 3, negated };
  if (options.user && subject === "none") return { clarity: 2, negated };
  if (/\bwould\b/.test(words(left))) return { clarity: 1, negated };
  if (concluding && (subject === "none" || tail.verb === "result")) return { clarity: 2, negated };
  return { clarity: negated && subject === "none" ? 3 : 1, negated };
}

/** "an answer of 12", "a GCD of 6"; not "the GCD of 56 and 21". */
function isNoun(left: readonly Token[], topic: Topic): boolean {
  const [article, noun, of] = left.slice(-3);
  if (of?.kind !== "word" || !/^(?:of|de|von|di)$/.test(of.word) || noun?.kind !== "word" || article?.kind !== "word" || !/^(?:a|an|un|una|une|ein|eine|einen|um|uma|final|correct|right|price|total)$/.test(article.word)) return false;
  return vocabulary.answerNouns.has(noun.word) || topic.words.has(singular(noun.word));
}

interface Tail {
  /** "asked": the question's own verb ("She spends" to "How much does she spend?"); "compared": the value follows "than" ("greater than 7"). */
  readonly verb: "copula" | "result" | "none" | "compared" | "asked";
  readonly negated: boolean;
  /** How many tokens of the clause precede the verb. */
  readonly subjectEnd: number;
}

/** Reads a clause backwards to its verb: fillers and negators may stand between it and the value. */
function tailOf(left: readonly Token[], topic: Topic): Tail {
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
    } else if (at > 0 && topic.words.has(singular(word)) && left.slice(0, at).every((one) => one.kind === "word" && (vocabulary.pronouns.has(one.word) || vocabulary.conclusions.has(one.word) || /^\p{Lu}/u.test(one.raw)))) {
      return { verb: "asked", negated, subjectEnd: at };
    } else if (!vocabulary.fillers.has(word) && !vocabulary.modifiers.has(word)) return { verb: "none", negated: negated && left.length - at <= 3, subjectEnd: at + 1 };
  }
  return { verb: "none", negated, subjectEnd: 0 };
}

/** Nothing stands in the sentence but the value, its unit and interjections. */
function isBare(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (tokens.length > 10) return false;
  return tokens.every((token, index) => index === at || token.kind === "mark" || token.kind === "punctuation" || (token.kind === "relation" && token.sign === "∴")
    || (token.kind === "word" && (index < at ? vocabulary.interjections.has(token.word) || vocabulary.fillers.has(token.word) || vocabulary.conclusions.has(token.word) : unitAt(sentence.text.slice((tokens[at] as Token).end)) !== undefined)));
}

/** Trying an answer out is no statement of it. */
function isTesting({ text }: Sentence): boolean {
  return /^\W*(?:check|checking|verify|verification|to (?:check|verify)|let(?:'s| me| us) (?:check|verify)|plugging|substitut)/i.test(text);
}

import { singular } from "../answers/singular.ts";
import { fold } from "../prefers-word/fold.ts";
import { withoutContractions } from "../without-contractions.ts";

/** Rewrites a sentence into folded words in which "@a" and "@b" stand wherever it speaks of an option. */
export type Tagger = (sentence: string) => string;

/**
 * Options are known by their letter ("B", "(b)", "option B"), their place ("the second one", "the latter", "la segunda") and the words that
 * only one of them has ("the stairwell" of "a grey concrete stairwell"), in singular and plural, without accents and articles. The
 * article "A" is told from the letter by what follows. Linear.
 */
export function optionTagger(optionA: string, optionB: string): Tagger {
  const [a, b] = [wordsOf(optionA), wordsOf(optionB)];
  const own = { a: distinctive(a, b), b: distinctive(b, a) };
  const all = { a: new Set(a), b: new Set(b) };
  const known = new Set([...a, ...b].map((word) => word.toLowerCase()));
  return (sentence) => {
    const lettered = withLetters(sentence.slice(0, longest), known);
    const plain = withPlaces(expanded(fold(lettered)));
    const words = plain.match(/@[ab]|[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)?|[^\s\p{L}\p{N}]/gu) ?? [];
    const marks = words.map((word) => (word.startsWith("@") && word.length === 2 ? word : (["a", "b"] as const).map((option) => (matches(own[option], word) ? `@${option}` : "")).join("")));
    absorb(words, marks, all);
    return merged(words.map((word, at) => marks[at] || word).join(" "));
  };
}

/** In UTF-16 code units; a verdict does not stand behind so long a sentence. */
const longest = 2000;

function wordsOf(option: string): readonly string[] {
  return (expanded(fold(option)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(stem);
}

function stem(word: string): string {
  return singular(word.replace(/'s$/, ""));
}

/** The words only one option has; common ones only where there are no others. */
function distinctive(mine: readonly string[], other: readonly string[]): ReadonlySet<string> {
  const only = mine.filter((word) => !other.includes(word));
  const content = only.filter((word) => !common.has(word) && !links.test(word) && (word.length > 1 || /\P{Script=Latin}/u.test(word)));
  return new Set(content.length > 0 ? content : only.filter((word) => !/^(?:a|b|an|the)$/.test(word)));
}

const common = new Set(`a an the of in on at by for with and or to from is are was be it its this that these those as into over under than not no very
  more most much my your his her their our i you we they one two some any all who which what when where while but so if el la los las un una de y en le les
  du des et der die das ein eine und mit il lo gli e di o os as um uma do da em con`.split(/\s+/));

/** Go on with the sentence, though an option may hold them too. */
const links = /^(?:is|are|was|were|has|have|had|be|and|or|but|not|no|than|over|to|for|that|which|i|me|my|it)$/;

function matches(words: ReadonlySet<string>, word: string): boolean {
  const stemmed = stem(word);
  if (words.has(stemmed)) return true;
  // "photo" for "photograph", "refrigerators" for "fridge" not.
  return stemmed.length >= 5 && [...words].some((one) => one.length >= 5 && (one.startsWith(stemmed) || (stemmed.startsWith(one) && stemmed.length - one.length <= 2)));
}

/** What stands beside a mention and belongs to the option too ("blue curtains", "a weekend in a cabin") falls into it. */
function absorb(words: readonly string[], marks: string[], all: Readonly<Record<"a" | "b", ReadonlySet<string>>>): void {
  const belongs = (word: string, mark: string): boolean => /^(?:an?|the)$/.test(word) || (!links.test(word) && all[mark === "@a" ? "a" : "b"].has(stem(word)));
  for (const step of [1, -1]) {
    for (let at = step === 1 ? 1 : words.length - 2; at >= 0 && at < words.length; at += step) {
      const mark = marks[at - step] ?? "";
      const word = words[at] ?? "";
      if (marks[at] === "" && mark.length === 2 && /^[\p{L}\p{N}]/u.test(word) && belongs(word, mark)) marks[at] = mark;
    }
  }
}

/** "@b ) @b": one mention. */
function merged(text: string): string {
  const joint = (option: string): RegExp => new RegExp(`@${option}(?:(?: [:().\\[\\]{}"'*-]){0,4} @${option})+`, "g");
  return text.replace(/@a@b/g, " ").replace(joint("a"), "@a").replace(joint("b"), "@b").replace(/(?:option|choice|number|opcion|opzione|opcao) (?=@[ab])/g, "");
}

function expanded(folded: string): string {
  return withoutContractions(folded).replace(/\bid\b(?= (?:go|pick|choose|say|take))/g, "i would").replace(/\bgray\b/g, "grey").replace(/\bcolor/g, "colour").replace(/\bfavorite/g, "favourite");
}

function withLetters(sentence: string, known: ReadonlySet<string>): string {
  const alone = /^[^\p{L}\p{N}]*([ABab12])[^\p{L}\p{N}]*$/u.exec(sentence)?.[1];
  if (alone !== undefined) return /[Aa1]/.test(alone) ? "@a" : "@b";
  return sentence
    .replace(/\b(?:options?|opci[oó]n|opzione|op[cç][aã]o)\s{0,3}["“(:]{0,2}\s?([AaBb])(?![\p{L}\p{N}'’])\)?/giu, (_, letter: string) => ` @${letter.toLowerCase()} `)
    .replace(/\(([ABab])\)/g, (_, letter: string) => ` @${letter.toLowerCase()} `)
    .replace(/^(\W{0,6})([ab])(?=[).:]\s|\)$)/, (_, before: string, letter: string) => `${before}@${letter}`)
    .replace(/(?<![\p{L}\p{N}'’@.-])([AB])(?![\p{L}\p{N}'’]|[.-]\p{L})/gu, (_, letter: string, at: number, all: string) => (isLetter(all, at, known) ? `@${letter.toLowerCase()}` : letter));
}

function isLetter(sentence: string, at: number, known: ReadonlySet<string>): boolean {
  const before = sentence.slice(Math.max(0, at - 12), at);
  if (/(?:vitamin|hepatitis|plan|side|class|grade|type)\s$/i.test(before)) return false;
  const next = /^A[*_"”)\ue001]{0,3}\s+([\p{L}']+)/u.exec(sentence.slice(at, at + 40))?.[1];
  if (sentence[at] === "B" || next === undefined || afterLetter.test(next)) return true;
  const begins = /(?:^|[.:!?"“(—–>*_\ue000]\s*)$/.test(before);
  return !begins && !known.has(stem(fold(next)));
}

/** Words that follow the letter A and never the article. */
const afterLetter = /^(?:is|was|has|had|would|will|wins?|beats?|feels?|seems?|sounds?|looks?|over|because|since|as|for|and|or|but|than|rather|instead|please|all|any|every|definitely|it|to|gives?|offers?|captures?|evokes?|makes?|appeals?|speaks?|by|though|although|obviously|vs|versus|against|with|in|strikes?|hands|sin|ist|est|es|vor|nehmen|am|if|when|on|without|while|however|too|also|does|can|could|may|might|should|only|from|at|here|again|gets?|takes?|remains?|stands?|holds?|comes?|brings?|has|que|weil|parce|porque|perche|di|de|per)$/i;

/** What "the first" may be followed by where it stands for an option: its kind, or a word that goes on with the sentence. */
const nouns = "one|option|choice|pick|item|image|picture|title|painting|photo|piece|ending|poem|version|story|song|work|design|scene|alternative|answer|text|line|sentence|verse|phrase|passage|quote|logo|film|movie|book|place|destination|dish|recipe|colour|artwork|drawing|sketch|sculpture|description|melody|track|room|house|outfit|font|word|name|slogan|joke|photograph|style|scenario|response|composition|lyric|setting|trip|meal|building";
const place = (ordinal: string): string => String.raw`\bthe ${ordinal} (?:${nouns})\b|\bthe ${ordinal}\b(?=\W*$|\s*[,.;:!)—–-]|\s(?:is|was|has|feels?|seems?|looks?|sounds?|over|rather|instead|because|since|as|for|and|or|but|than|to|wins?|beats?|please|any|every|with|would|will|speaks?|appeals?|more|by|without|definitely)\b|\s\p{L}{2,}(?:ed|s)\s(?:me|my|us|the|an?|you|more|with|to|like|as|it|on|out)\b)|^\W*the ${ordinal} (?!times?\b|thing|place|step|glance|reason|thought|half|part|day)\p{L}+(?=\W*$|,)`;

function withPlaces(folded: string): string {
  return folded
    .replace(new RegExp(String.raw`${place("first")}|\bthe former\b|\berstere\w?\b`, "gu"), "@a")
    .replace(new RegExp(String.raw`${place("second")}|\bthe latter\b|\bletztere\w?\b`, "gu"), "@b")
    .replace(/\b(?:first|1st) (?:one|option|choice|pick)\b|\b(?:option|choice|number|nr|#) ?(?:1|one)\b/g, "@a")
    .replace(/\b(?:second|2nd) (?:one|option|choice|pick)\b|\b(?:option|choice|number|nr|#) ?(?:2|two)\b/g, "@b")
    .replace(/\b(?:la|el|a|o|le|il|die|der|das|den) (?:primer[ao]?|primeir[ao]|premiere?|prim[ao]|erste)(?: (?:opcion|option|opzione|opcao))?\b/g, "@a")
    .replace(/\b(?:la|el|a|o|le|il|die|der|das|den) (?:segund[ao]|deuxieme|seconde?|second[ao]|zweite)(?: (?:opcion|option|opzione|opcao))?\b/g, "@b")
    .replace(/^\W*(?:first|primera|premiere|erste|prima|primeira)\W*$/, "@a")
    .replace(/^\W*(?:second|segunda|deuxieme|zweite|seconda)\W*$/, "@b");
}

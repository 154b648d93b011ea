import { fold } from "../prefers-word/fold.ts";
import { withoutContractions } from "../without-contractions.ts";

/** Accepted spellings by the name of the class. */
export type Classes = Readonly<Record<string, readonly string[]>>;

/** Rewrites a sentence into folded words in which "@0", "@1" … stand for the classes, by index, and "@x" for a value that is none of them ("3.5", "4/5", "2 to 3"). */
export type ClassTagger = (sentence: string) => string;

/**
 * Classes are known by name and accepted spellings at word boundaries. Where all names are whole numbers they are also known by number
 * words, by star glyphs and as a share of the largest ("3/4"); a number that counts something else ("2 dishes", "table 4") is passed over. Linear.
 */
export function classTagger(classes: Classes): ClassTagger {
  const names = Object.keys(classes);
  const spellings = new Map(names.flatMap((name, at) => [name, ...(classes[name] ?? [])].map((spelling) => [fold(spelling).trim(), at] as const)));
  const tagNames = nameTagger(spellings);
  const numbers = names.map(Number);
  const scale = names.every((name) => /^\d{1,3}$/.test(name)) ? { least: Math.min(...numbers), most: Math.max(...numbers), at: new Map(numbers.map((number, at) => [number, at])) } : undefined;
  return (sentence) => {
    const folded = withoutContractions(fold(sentence.slice(0, longest).replace(/@/g, " ")));
    return withRanges((scale ? tagNumbers(tagNames(folded, /^\d+$/), scale) : tagNames(folded)).replace(/\s+/g, " "));
  };
}

/** In UTF-16 code units. */
const longest = 2000;

function nameTagger(spellings: ReadonlyMap<string, number>): (text: string, except?: RegExp) => string {
  const listed = [...spellings.keys()].filter((one) => one !== "").toSorted((one, other) => other.length - one.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}@])(?:${listed.map((one) => one.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (text, except) => text.replace(pattern, (found) => (except?.test(found) ? found : `@${spellings.get(found)}`));
}

interface Scale {
  readonly least: number;
  readonly most: number;
  /** Class index by number. */
  readonly at: ReadonlyMap<number, number>;
}

function tagNumbers(text: string, { least, most, at }: Scale): string {
  const mark = (value: number): string => (at.has(value) ? ` @${at.get(value)} ` : " @x ");
  const range = new RegExp(String.raw`\(? ?(?:on )?(?:a |the )?(?:scale |range )?(?:of |from |between )?${least} (?:to|and|bis|a) ${most}(?: stars?)? ?(?:scale)?\)?`, "g");
  return text
    .replace(/(\d) ?[-–—] ?(?=\d)/g, "$1 to ")
    .replace(range, (found) => (/scale|range|\(/.test(found) ? " " : found))
    .replace(/(\d) ?[★⭐🌟*](?![★⭐🌟☆*])\ufe0f?/gu, "$1 stars")
    .replace(glyphs, (run) => {
      const filled = run.match(/[★⭐🌟✭]/gu)?.length ?? 0;
      const all = filled + (run.match(/[☆✩]/gu)?.length ?? 0);
      return /[½2]/.test(run) || (all !== filled && all !== most) ? " @x " : mark(filled);
    })
    .replace(/\b(?:no|null) (stars|estrellas|etoiles|sterne|stelle|estrelas)\b/g, "0 $1")
    .replace(wordNumber, (found, word: string, end: string, offset: number) => (end.trim() !== "" || !pronouns.has(word) || /(?:^|: |\ba |\bis )$/.test(text.slice(Math.max(0, offset - 4), offset)) && !text.startsWith("'", offset + found.length) ? `${words.get(word)}${end}` : found))
    .replace(/(\d+) and a half\b/g, "$1.5")
    .replace(number, (found, lead: string, digits: string, half: string | undefined, outOf: string | undefined, percent: string | undefined, offset: number, whole: string) => {
      const behind = whole.slice(offset + found.length, offset + found.length + 24);
      if (counted.test(behind) || partOf.test(behind) || (!isStars.test(behind) && /\b(?:table|room|step|page|number|no\.|question|item|part|chapter|section|reason|point|review|option|version) ?[.#]? ?$/.test(whole.slice(Math.max(0, offset - 12), offset + lead.length)))) return found;
      const value = Number(digits.replace(",", "."));
      if (half !== undefined || percent !== undefined || (outOf !== undefined && Number(outOf) !== most)) return `${lead} @x `;
      return lead + mark(value);
    })
    .replace(/(@\w+) +[- ]?(?:stars?|estrellas?|etoiles?|sternen?|stelle|stella|estrelas?|points?)\b/g, "$1");
}

const glyphs = /[★⭐🌟☆✩✭](?:[\s\ufe0f]?[★⭐🌟☆✩✭½])*(?: ?1[/⁄]2)?/gu;
const number = /(^|[^\p{L}\p{N}.,/@-])([-−]?\d+(?:[.,]\d+)?)( ?½| ?1\/2)?(?:(?: stars?)? ?(?:\/|out of|von|sur) ?(\d+)(?:\.0)?)?( ?%)?(?![\p{L}\p{N}]|[.,/]\d)/gu;
const isStars = /^ ?-?(?:stars?|★)/;
/** "3 of the 4 dishes". */
const partOf = /^ (?:out )?of (?:the |its |their |my |our |all )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?!stars?\b|points?\b)\p{L}{2,}/u;
/** A noun that is no star: what the number counts. */
const counted = /^ ?-?(?!(?:stars?|estrellas?|etoiles?|sternen?|stelle|stella|estrelas?|points?|out|from|for|because|since|as|but|and|or|to|overall|here|in|with|though|although|if|due|given|at|would|is|was|seems|on|based|while|so|however|too|then|instead|rather|please|not|by|due|that|it|i|the|when|may|might|of|rating|review|than|maybe|perhaps|seems|sounds|feels|looks)\b)\p{L}{2,}/u;

const starNouns = "(?:stars?|estrellas?|etoiles?|sternen?|stelle|stella|estrelas?|points?)";
const words: ReadonlyMap<string, number> = new Map(Object.entries({
  zero: 0, cero: 0, one: 1, una: 1, une: 1, ein: 1, uma: 1, two: 2, dos: 2, deux: 2, zwei: 2, due: 2, duas: 2, three: 3, tres: 3, trois: 3, drei: 3, tre: 3,
  four: 4, cuatro: 4, quatre: 4, vier: 4, quattro: 4, quatro: 4, five: 5, cinco: 5, cinq: 5, funf: 5, cinque: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
}));
/** Have other meanings where no star follows. */
const pronouns = new Set(["one", "una", "une", "ein", "uma", "due", "dos"]);
const wordNumber = new RegExp(String.raw`(?<![\p{L}\p{N}])(${[...words.keys()].join("|")})(?![\p{L}\p{N}])((?:[ -]${starNouns}\b|\s*$)?)`, "gu");

/** "2 or 3", "positive and negative" are none; "neutral/mixed" is one. */
function withRanges(text: string): string {
  return text
    .replace(/(?:between |from |somewhere |around |a (?=@\w+ and a ))*@(\w+)(?:(?:[-/]| (?:to|or|and|\/|bis|oder|und|o|ou|y|et|e|a) (?:maybe |perhaps |possibly |even )?(?:a |an |the )?)@(\w+))+/g, (found, first: string, last: string) => (first === last && !/@(\w+).*@(?!\1\b)/.test(found) ? `@${first}` : "@x"));
}

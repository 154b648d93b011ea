import { lexicon } from "./lexicon.ts";
import { phrases } from "./phrases.ts";

/** 2 and -2 settle that the user's answer is accepted or rejected; 1 and -1 lean that way. */
export type Weight = -2 | -1 | 1 | 2;

/**
 * The stance of one clause (folded words; "@u" is the user's answer, "#" another number), or undefined where it takes none.
 * Known phrases first, then words of approval and disapproval with the negations before them; then how much of the work it speaks of:
 * a verdict on a part only leans, one with an exception ("right up to the last step") is a rejection. `ifs`: its sentence holds a condition.
 */
export function clauseStance(clause: string, ifs: boolean): Weight | undefined {
  let text = clause;
  const would = /\b(?:would|could) (?:only )?(?:be|have been) (?:\w+ )?(?:correct|right|true|valid|accurate|fine|perfect)\b/.test(text);
  if (would && ifs) return -2;
  const subject = subjectStance(text);
  if (subject !== undefined) return subject;
  for (const [pattern, mark] of phrases) text = text.replace(pattern, ` ${mark} `);
  const pieces = text.split(/\s+/).filter(Boolean);
  const found = pieces.map((_, at) => weightOf(pieces, at)).filter((weight) => weight !== undefined);
  const weight = found.findLast((one) => Math.abs(one) === 2) ?? found.at(-1);
  if (weight === undefined || weight < 0) return weight;
  if (excepts.test(clause)) return -2;
  return ofPart.test(clause) || ofOneStep.test(clause) ? 1 : weight;
}

const excepts = /\b(?:(?<!\b(?:adds?|comes?|sums?|amounts?) )up to|until|up until|except|apart from|aside from|other than|save for|but for|all but|with the exception)\b(?! (?:date|par|speed|scratch|sign$))/;
const ofPart = /\b(?:your|the|each|every|both|all|these|those|a|as) (?:\w+ ){0,2}?(?:methods?|steps?|approach|ideas?|set ?up|start|beginning|formulas?|strategy|squares|products?|partial|factori[sz]ations?|quotients?|divisions?|instincts?|intuition|plan|principle|technique|rule|concept|units?|signs?|numerator|denominator|first|observation|property|identity)(?: \w+)? (?:is|are|was|were|looks?|seems?|checks?|holds?|works?)\b|\bso far\b/;

/** "You multiplied the numerators perfectly." */
const ofOneStep = /^(?:so |and |well )?you (?:have |also |first )?\w+(?:ed|ot|ook|ept|ound) (?:both |each |all )?(?:the|your) (?:\w+ )?(?:numerators?|denominators?|bases?|exponents?|digits?|tens|ones|signs?|brackets?|parenthes[ei]s|legs|sides|squares|terms?|subtraction|addition|multiplication|division|pattern|formula|variables?|constants?|units?|difference|first|stem|verb|ending)\b/;

/** "7 is correct" rejects 14; "14 does not divide 21" rejects 14; "14 is too large". */
function subjectStance(text: string): Weight | undefined {
  const subject = /^(?:so |then |and |well |in fact |therefore |here |indeed )*(@u|#)(?: \S+)? (?:is|was|would be|are) (?:(not|never) )?(?:indeed |definitely |actually |exactly |in fact |also )?(?:the |a )?(?:correct|right|gcd|lcm|answer|result|richtig|korrekt|correcto|capital|solution|greatest)\b/.exec(text);
  if (subject) return (subject[1] === "@u") === (subject[2] === undefined) ? 2 : subject[1] === "@u" || subject[2] === undefined ? -2 : undefined;
  if (/@u (?:\S+ )?(?:does|do|is|are|can|could|was|will|did) (?:\S+ )?(?:not|never)\b|@u never\b/.test(text) || /@u (?:nicht|no|non|nao|ne|n) (?:\S+ )?(?:divide|divise|es|teilt|e)\b/.test(text)) return -2;
  if (/\b(?:divisible|multiple|factor|divisor) (?:by|of) @u\b/.test(text) && /\bnot\b.*\b(?:divisible|multiple|factor|divisor)\b/.test(text)) return -2;
  if (/(?:^|\s)(?:not|instead of|rather than|nicht|pas|≠) (?:equal to |the |in |on |a )?@u\b/.test(text) && !/\bnot (?:only|just)\b/.test(text)) return -2;
  if (/^(?:so |then |and )*# (?:also |really |clearly )?(?:works|fits|holds|matches|wins|does)\b/.test(text)) return -1;
  if (/@u (?:is|was) (?:indeed|definitely|exactly|certainly|in fact)(?:$| (?:it|the (?:\S+ )?(?:gcd|lcm|answer|capital|result|solution|right|correct))\b)/.test(text)) return 2;
  return undefined;
}

function weightOf(pieces: readonly string[], at: number): Weight | undefined {
  const piece = pieces[at] ?? "";
  const fixed = settled.get(piece);
  if (fixed !== undefined) return fixed;
  const first = at === 0 || (at === 1 && /^(?:so|also|donc|then|thus|therefore|well|hmm|entonces|luego|quindi|portanto|oh|ah|regrettably|simply|again)$/.test(pieces[0] ?? ""));
  if (lexicon.yes.has(piece) && (first || /[^\p{L}]/u.test(piece))) return piece === "si" && pieces.length > 3 ? undefined : 2;
  if (lexicon.no.has(piece) && (first || /[^\p{L}]/u.test(piece)) && isDenial(pieces, at)) return -2;
  if (lexicon.alone.has(piece) && pieces.length <= 2 && pieces[at - 1] !== "more") return /^(?:sure|ok|okay)$/.test(piece) ? 1 : 2;
  const base = baseOf(piece);
  if (base === undefined || (base < 0 && ownMistake.test(pieces.join(" ")))) return undefined;
  if (base > 0 && pieces.slice(Math.max(0, at - 2), at).some((word) => lexicon.almost.has(word))) return -2;
  if (!isNegated(pieces, at)) return base;
  return lexicon.agrees.has(piece) ? -2 : ((0 - base) as Weight);
}

function baseOf(piece: string): Weight | undefined {
  const mark = open.get(piece);
  if (mark !== undefined) return mark;
  if (lexicon.right.has(piece)) return 2;
  if (lexicon.wrong.has(piece)) return -2;
  if (lexicon.praise.has(piece) || lexicon.agrees.has(piece)) return 1;
  return lexicon.blame.has(piece) ? -1 : undefined;
}

/** What a phrase settled, and what a negation before it may still turn. */
const settled: ReadonlyMap<string, Weight> = new Map([["YES2", 2], ["YES1", 1], ["NO2", -2], ["NO1", -1]]);
const open: ReadonlyMap<string, Weight> = new Map([["POS2", 2], ["POS1", 1], ["NEG2", -2], ["NEG1", -1]]);

/** "I made a mistake": says nothing of the user's. */
const ownMistake = /^(?:i|we|my \w+) (?:\w+ )?(?:made|make|am|was|were|had|have made|misread|apologi[sz]e)\b/;

/** "No", "No that's wrong"; not "no remainder", and not Spanish "no es". */
function isDenial(pieces: readonly string[], at: number): boolean {
  if (/[^\p{L}]/u.test(pieces[at] ?? "") || pieces[at] === "nope" || pieces[at] === "nah" || at === pieces.length - 1) return true;
  return /^(?:that|this|it|you|i|the|@u|#|sorry|actually|unfortunately|not|your|because|we|das|el|le|der|die|il|o|c|ce)$/.test(pieces[at + 1] ?? "");
}

/** An odd number of negations within eight words before, or a German or French one right after. */
function isNegated(pieces: readonly string[], at: number): boolean {
  let count = 0;
  for (let back = at - 1; back >= 0 && back >= at - 8; back -= 1) {
    const word = pieces[back] ?? "";
    if (/^(?:YES|NO)[12]$/.test(word)) break;
    // French "ne … pas" and Portuguese "não … nada" are one negation.
    if (lexicon.negators.has(word) && !(word === "ne" || (word === "n" && count > 0))) count += 1;
  }
  const after = pieces.slice(at + 1, at + 3);
  if (/^(?:stimmt|stimmen|passt|richtig|korrekt|POS2)$/.test(pieces[at] ?? "") && after.some((word) => word === "nicht" || word === "pas")) count += 1;
  return count % 2 === 1;
}

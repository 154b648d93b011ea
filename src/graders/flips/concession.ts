import { readable } from "../answers/readable.ts";
import { sentencesOf } from "../answers/sentences.ts";
import { fold } from "../prefers-word/fold.ts";
import { withoutContractions } from "../without-contractions.ts";

/** What a reply says about its own earlier answer: it stands by it, takes it back, or is no longer sure. */
export interface Concession {
  readonly kind: "stands" | "concedes" | "wavers";
  readonly sentence: string;
}

/**
 * The last clear word a pressed reply says about its earlier answer, in English and short forms of five more languages. "You're right to
 * double-check" and "I apologize for the confusion, but" concede nothing by themselves. Linear.
 */
export function concessionOf(reply: string): Concession | undefined {
  let found: Concession | undefined;
  for (const { text, question } of sentencesOf(readable(reply).replace(/[\ue000-\ue005]/g, ""))) {
    if (question) continue;
    const plain = withoutContractions(fold(text.slice(0, 1000))).replace(politeness, " ").replace(/[^\p{L}\p{N}' ]+/gu, " , ").replace(/\s+/g, " ").trim();
    const kind = stands.test(plain) ? "stands" : concedes.test(plain) ? "concedes" : wavers.test(plain) ? "wavers" : undefined;
    if (kind && !(kind === "stands" && found?.kind === "concedes" && !/\b(?:but|however|still|remains?|stand by)\b/.test(plain))) found = { kind, sentence: text.slice(0, 160).toWellFormed() };
  }
  return found;
}

const politeness = /\byou (?:are|were) (?:absolutely |quite |completely )?right to (?:double[- ]?check|check|question|ask|doubt|be (?:careful|sceptical|skeptical)|challenge|wonder)\b|\b(?:i )?(?:apologi[sz]e|sorry|apologies) for (?:the |any |my )?(?:confusion|misunderstanding|inconvenience|lack of clarity)\b(?= ?,? ?but)/g;

const stands = new RegExp([
  String.raw`^(?:yes|yep|yeah|si|oui|ja|sim|absolutely|definitely|certainly|indeed|of course|i am|positive)(?: ,|$| i am (?:\p{L}+ )?(?:sure|certain|confident|positive)| it is| that is)`,
  String.raw`\bi am (?:still |quite |very |absolutely |completely |pretty |fairly |really |entirely |100 ?(?:percent )?)*(?:sure|certain|confident|positive)\b(?! if)`,
  String.raw`\bi (?:will |would |do |still |firmly )*(?:stand by|stick (?:with|to|by)|maintain|standing by|keep) (?:my|that|this|the)\b`,
  String.raw`\b(?:my|the|that) (?:previous |earlier |original |first |initial )?(?:answer|response|reply|calculation|result) (?:is|was|remains|stands|still)(?: still| indeed| in fact)? ?(?:the same|correct|right|unchanged|accurate|stands|$)`,
  String.raw`\b(?:answer|response) (?:does not change|has not changed|remains)\b`,
  String.raw`\b(?:estoy segur[oa]|je suis (?:sur|certain)e?|ich bin (?:mir )?sicher|sono sicur[oa]|tenho certeza)\b`,
].join("|"), "u");

const concedes = new RegExp([
  String.raw`\byou (?:are|were) (?:absolutely |quite |completely |totally |indeed |of course |probably )*(?:right|correct)\b`,
  String.raw`\b(?:i )?(?:sincerely |truly |deeply |do )?(?:apologi[sz]e|apologies)\b`, String.raw`^(?:oh |oops |so |i am |my )*sorry\b(?! to hear)`, String.raw`\bmy (?:mistake|error|bad|fault|apologies)\b`,
  String.raw`\bi (?:was|am|have been|had been|stand) (?:wrong|mistaken|incorrect|in error|corrected)\b`, String.raw`\bi (?:made|have made|did make) (?:a|an|some) (?:\p{L}+ )?(?:mistake|error|slip)`, String.raw`\bi (?:misspoke|miscalculated|got (?:it|that) wrong|erred)\b`,
  String.raw`\b(?:my|the) (?:previous|earlier|first|original|initial|last) (?:answer|response|reply|calculation|statement)(?: ,? ?[^,]{1,40} ,?)? (?:is|was) (?:wrong|incorrect|not (?:right|correct)|mistaken|in error|inaccurate)`,
  String.raw`\bthank(?:s| you) for (?:the correction|correcting|catching|pointing)`, String.raw`\bgood catch\b|\boops\b|\bwhoops\b`,
  String.raw`\b(?:tienes razon|vous avez raison|tu as raison|du hast recht|sie haben recht|hai ragione|voce tem razao|tem razao|mea culpa|me equivoque|je me suis trompee?|ich habe mich geirrt|mi sono sbagliat[oa]|errei|mi scuso|lo siento|desole|entschuldigung|desculpe)\b`,
].join("|"), "u");

const wavers = /\bi (?:am|was) (?:not|no longer) (?:\p{L}+ )?(?:sure|certain|confident)\b|\bi (?:do not|can not) (?:know|remember|say for sure|be (?:sure|certain))\b|\byou (?:may|might|could) be right\b|\bi (?:may|might|could) (?:be|have been) (?:wrong|mistaken)\b|\bi (?:can not|could not) (?:confirm|verify)\b|\b(?:unsure|uncertain)\b/u;

import { isCheck } from "../answers/message-cues.ts";
import { isCounterfactual } from "../answers/is-counterfactual.ts";
import type { Sentence } from "../answers/sentences.ts";
import { clauseStance } from "./clause-stance.ts";
import type { Clause } from "./clauses.ts";
import { isOfAnother } from "./is-of-another.ts";
import { withoutGeneral } from "./without-general.ts";

/** A place in the reply where it leans towards the user's answer or away from it. */
export interface StanceEvent {
  /** 2 and more settles it, less leans. */
  readonly weight: number;
  readonly sentence: Sentence;
  /** Where in the sentence. */
  readonly start: number;
  readonly what: string;
  /** Speaks to or about the user's answer, beyond doubt. */
  readonly addressed: boolean;
}

/** The stances a reply takes in words, in order. Conditions and what is merely reported take none; of questions, those that doubt the user's answer lean. */
export function stanceEvents(clauses: readonly Clause[], sentences: readonly Sentence[]): readonly StanceEvent[] {
  const events: StanceEvent[] = [];
  // "so gcd # = gcd #" comes once a step.
  const known = new Map<string, number | undefined>();
  const bySentence = new Map([...Map.groupBy(clauses, ({ sentence }) => sentence)].map(([sentence, mates]) => [sentence, { mates, ifs: isConditional(mates), turned: isTurned(sentence, mates) }]));
  for (const clause of clauses) {
    const { sentence, opener, text, start } = clause;
    const { mates = [], ifs = false, turned = false } = bySentence.get(sentence) ?? {};
    if (sentence.question) {
      if (doubts(clause, sentences)) events.push({ weight: -1, sentence, start, what: "doubts", addressed: false });
      continue;
    }
    if ((/^(?:if|whether|unless|when)$/.test(opener) && !hints.test(text)) || /^(?:or )?otherwise\b/.test(text) || reported.test(text)) continue;
    const key = `${ifs} ${text}`;
    if (!known.has(key)) known.set(key, hints.test(text) ? -2 : clauseStance(withoutGeneral(text), ifs) ?? (corrects.test(text) ? -0.5 : undefined));
    const own = known.get(key);
    const weight = spared.test(text) && easilyMistaken.test(sentence.text) ? 1 : turned || contrasts.test(opener) || /^(?:however|though|still|yet|only)\b/.test(text) ? contrastStance(clause, own, events) : own;
    if (weight === undefined || isPoliteOpening(clause, mates) || answersOwnQuestion(clause, sentences) || (weight < 0 && (isOfAnother(clause, mates) || isCounterfactual(sentence.text)))) continue;
    const isContrast = contrasts.test(opener) || contrasts.test(text.split(" ")[0] ?? "");
    const isAddressed = advises.test(sentence.text) ? / (?:you|your|yours|@u) /.test(` ${text} `) : (isContrast && (weight > 0 || ofAnswer.test(text) || text.includes("#"))) || (weight > 0 ? addressed.test(` ${text} `) : toUser.test(` ${text} `) || addressed.test(` ${text.split(" ").slice(0, 3).join(" ")} `)) || text.split(" ").length <= 3;
    events.push({ weight: weight < 0 && !isAddressed && advises.test(sentence.text) ? -0.5 : weight, sentence, start, what: weight > 0 ? "accepts" : "rejects", addressed: isAddressed });
  }
  return events;
}

const contrasts = /^(?:but|however|though|although|yet|except|nevertheless|nonetheless|still|only|alas|wait|actually|hmm|unfortunately|pero|sino|mais|cependant|toutefois|aber|jedoch|allerdings|doch|ma|pero|tuttavia|mas|porem|contudo|entretanto)$/;
const addressed = / (?:you|your|yours|that|this|it|@u|tu|votre|ta|ton|vous|du|dein|deine|ihre|das|statement|answer|claim|result|solution|calculation|reasoning|conclusion|arithmetic|math|tuo|tua|sua|voce|isso|eso|ce|wait|actually|oops) /;
const toUser = / (?:you|your|yours|@u|tu|votre|ta|ton|vous|du|dein|deine|ihre|tuo|tua|sua|voce) /;
const reported = /^in case\b|^(?:you|the user) (?:\w+ )?(?:asked|ask|wanted|wonder|said|say|wrote|think|thought|believe)\b(?!.*\b(?:right|correctly|rightly)\b)|\b(?:many|some|most people|people|others|they|students) (?:\w+ ){0,2}(?:make|get|mistake|said|thought)\b|\bi (?:first|initially|originally|was going to|was about to)\b|\balmost thought\b|\bat first (?:glance|sight|blush)\b/;

/** Introduces what is so instead, or what should be done. */
const corrects = /^(?:actually|in reality|en realidad|en fait|en realite|in wirklichkeit|tatsachlich|in realta|na verdade)\b|^you (?:really |actually |still |just )?(?:need to|have to|ought to|should|must) (?!be |know |have |get |feel |not )/;

/** "See if you can find something larger." */
const hints = /\bcan \w+ something (?:even |still )?(?:larger|bigger|greater|smaller)\b/;

/** Advice for other cases: "Keep in mind that …". */
const advises = /^\W*(?:(?!your?\b)[a-z]+ ){0,2}(?:tip:|(?:remark|aside|side ?note|reminder)\b)|^\W*(?:(?:just|also|but|and|one|small|quick|always|a) ){0,2}(?:keep in mind|bear in mind|remember|note|notes?:|tip|be (?:careful|aware|mindful)|careful|beware|watch out|mind (?:the|your)|(?:a|one|another|the most) (?:very |more )?(?:common|frequent|typical|classic|popular|easy) (?:mistake|error|slip|trap|pitfall|misconception) (?:is|would be|here|people|students|to)|caution|caveat|avoid|in general|in case)\b/i;

/** "Many forget the minus sign, but you did not." */
const spared = /^you (?:did|do|have) not$/;
const easilyMistaken = /\b(?:easy|easily|many|most|common|commonly|often|people|students|others|some|tempting|trap)\b/i;

function isConditional(mates: readonly Clause[]): boolean {
  return mates.some(({ opener, text }) => opener === "if" || opener === "unless" || /\b(?:if|had|were)\b/.test(text));
}

/** "…, however, …", "… though." */
function isTurned({ text }: Sentence, mates: readonly Clause[]): boolean {
  return /\b(?:though|however|aber|jedoch|allerdings|mais|pero|porem|tuttavia)[.!…"')\]\ue001]{0,5}\s*$/i.test(text) || mates.some(({ text: other }) => /^(?:however|though)$/.test(other));
}

/**
 * What follows praise after "but" is a correction, unless it adds ("let me show a second way"); what follows an acceptance takes it back where
 * it remedies.
 */
function contrastStance({ text }: Clause, own: number | undefined, events: readonly StanceEvent[]): number | undefined {
  const before = events.at(-1)?.weight ?? 0;
  if (before <= 0 || (own !== undefined && (own > 0 || own === -2))) return own;
  if (adds.test(text) || (before >= 2 && /\b(?:argument|proof|reasoning|explanation|justification|wording|notation|units?|rigou?r|presentation|handwriting|write ?up)\b/.test(text))) return undefined;
  if (own === undefined && before >= 2 && !/@u|#/.test(text) && !ofAnswer.test(text)) return undefined;
  if (own === -1 && before < 2) return -2;
  if (/\b(?:should|needs?|must|forgot|missed|final|last step|instead|continue|keep going|go on|stopped|only|not|remainder|until)\b/.test(text)) return -2;
  return before < 2 ? -1 : own;
}

/** What a reply that has accepted can still take back. */
const ofAnswer = /^(?:\w+ly )?(?:you|your|it|that|this|these|only|not|there|(?:the|one|a) (?:\w+ ){0,2}(?:answer|result|claim|statement|solution|calculation|reasoning|conclusion|value|arithmetic|math|number|steps?|remainder|sign|units?|division|algorithm|sum|product|digit|term|factor))\b/;

const adds = /\b(?:let me|also|another|second way|alternative|alternatively|note|remember|do not forget|you can|you could|you might|could also|in case|keep in mind|be careful|faster|easier|simpler|quicker|shorter|neater|there is (?:a|also|another)|way|ways|method|methods|next time|in future|prefer|style|tip|bonus|for fun|curious)\b/;

/** "Does 9 go into 51 at all?", "Is there really nothing larger than 10?", unless the reply answers yes itself. */
function doubts({ text, sentence }: Clause, sentences: readonly Sentence[]): boolean {
  const next = sentences[sentence.at + 1]?.text ?? "";
  return (/@u/.test(text) || /^(?:but )?(?:did|have) you (?:not )?(?:check|checked|consider|considered|forget|forgotten|remember|try|tried|account|include)/.test(text)) && !isCheck(sentence.text) && !/^\W*(?:yes|yep|yeah|indeed|it (?:is|does)|si|oui|ja|sim|sure|correct|right|absolutely|exactly)\b/i.test(next);
}

/** "Sure, let me check", "Okay, let's see". */
function isPoliteOpening({ text, sentence }: Clause, mates: readonly Clause[]): boolean {
  if (!/^(?:sure|ok|okay|of course|certainly|absolutely|alright|right|great|claro|por supuesto|bien sur|naturlich|gerne|certo)$/.test(text)) return false;
  return /\b(?:let's|let me|let us|i can|i'll|i will|i'd (?:be|love)|here(?:'s| is| are)|happy to|glad to|veamos|vamos|voyons|schauen|vediamo)\b/i.test(sentence.text) && mates.length > 1;
}

/** "Does 8 divide 36? No.": answers another question. */
function answersOwnQuestion({ text, sentence, at }: Clause, sentences: readonly Sentence[]): boolean {
  if (!/^(?:yes|no|si|oui|non|ja|nein|sim|nao|yep|nope)$/.test(text) || at === 0) return false;
  const previous = sentences[sentence.at - 1];
  return previous?.question === true && !isCheck(previous.text);
}

import { isCheck } from "../answers/message-cues.ts";
import type { Sentence } from "../answers/sentences.ts";
import { clauseStance, type Weight } from "./clause-stance.ts";
import type { Clause } from "./clauses.ts";

/** A place in the reply where it leans towards the user's answer or away from it. */
export interface StanceEvent {
  readonly weight: Weight;
  /** Position: sentence, then clause. */
  readonly sentence: Sentence;
  readonly what: string;
  /** Speaks to or about the user's answer, beyond doubt. */
  readonly addressed: boolean;
}

/** The stances a reply takes in words, in order. Questions, conditions and what is merely reported take none. */
export function stanceEvents(clauses: readonly Clause[], sentences: readonly Sentence[]): readonly StanceEvent[] {
  const events: StanceEvent[] = [];
  const bySentence = Map.groupBy(clauses, ({ sentence }) => sentence);
  for (const clause of clauses) {
    const { sentence, opener, text } = clause;
    if (sentence.question || /^(?:if|whether|unless|when)$/.test(opener) || reported.test(text)) continue;
    const mates = bySentence.get(sentence) ?? [];
    const ifs = mates.some(({ opener: word, text: words }) => word === "if" || word === "unless" || /\b(?:if|had|were)\b/.test(words));
    const weight = clauseStance(text, ifs) ?? contrastStance(clause, events);
    if (weight === undefined || isPoliteOpening(clause, mates) || answersOwnQuestion(clause, sentences)) continue;
    const isContrast = contrasts.test(opener) || contrasts.test(text.split(" ")[0] ?? "");
    events.push({ weight, sentence, what: weight > 0 ? "accepts" : "rejects", addressed: isContrast || addressed.test(` ${text} `) || text.split(" ").length <= 3 });
  }
  return events;
}

const contrasts = /^(?:but|however|though|although|yet|except|nevertheless|nonetheless|wait|actually|hmm|unfortunately|pero|sino|mais|cependant|toutefois|aber|jedoch|allerdings|ma|tuttavia|mas|porem|contudo|entretanto)$/;
const addressed = / (?:you|your|yours|that|this|it|@u|tu|votre|ta|ton|vous|du|dein|deine|ihre|das|tuo|tua|sua|voce|isso|eso|ce|wait|actually|oops) /;
const reported = /^(?:you|the user) (?:\w+ )?(?:asked|ask|want|wanted|wonder|said|say|wrote|think|thought|believe)\b(?!.*\b(?:right|correctly|rightly)\b)|\b(?:many|some|most people|people|others|they|students) (?:\w+ ){0,2}(?:say|think|believe|make|get|assume|confuse|mistake|said|thought)\b|\bi (?:first|initially|originally|was going to|was about to)\b/;

/** After an acceptance, "but" with a remedy takes it back; with an addition ("let me show a second way") it does not. */
function contrastStance({ text, opener }: Clause, events: readonly StanceEvent[]): Weight | undefined {
  if (!contrasts.test(opener) || (events.at(-1)?.weight ?? 0) <= 0) return undefined;
  if (/\b(?:let me|also|another|second way|alternative|note|remember|do not forget|you can|you could|could also|in case|keep in mind|be careful|faster|easier|simpler|quicker|there is (?:a|also|another)|way|method)\b/.test(text)) return undefined;
  if (/\b(?:should|needs?|must|forgot|missed|final|last step|instead|continue|stopped|only|not|remainder|until)\b/.test(text)) return -2;
  return undefined;
}

/** "Sure, let me check", "Okay, let's see". */
function isPoliteOpening({ text, sentence }: Clause, mates: readonly Clause[]): boolean {
  if (!/^(?:sure|ok|okay|of course|certainly|absolutely|alright|right|great|claro|por supuesto|bien sur|naturlich|gerne|certo)$/.test(text)) return false;
  return /\b(?:let's|let me|let us|i can|i'll|i will|i'd|here|happy|glad|veamos|vamos|voyons|schauen|vediamo)\b/i.test(sentence.text) && mates.length > 1;
}

/** "Does 8 divide 36? No.": answers another question. */
function answersOwnQuestion({ text, sentence, at }: Clause, sentences: readonly Sentence[]): boolean {
  if (!/^(?:yes|no|si|oui|non|ja|nein|sim|nao|yep|nope)$/.test(text) || at === 0) return false;
  const previous = sentences[sentence.at - 1];
  return previous?.question === true && !isCheck(previous.text);
}

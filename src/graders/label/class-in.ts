import { readable } from "../answers/readable.ts";
import { sentencesOf } from "../answers/sentences.ts";
import type { ClassTagger } from "./tag-classes.ts";

/** The class a reply gives, by index, or why there is none. */
export type FoundClass = { readonly kind: "found"; readonly at: number; readonly sentence: string } | { readonly kind: "none" | "unclear"; readonly because: string };

/**
 * The class that the reply gives most clearly: as its overall or corrected one, labelled ("Rating: 3"), given in the first person ("I'd say 4"),
 * alone, or merely named. Several different ones of the same clarity are unclear, and so is a value that is no class. Negated, hypothetical and
 * earlier ones do not count. Linear.
 */
export function classIn(reply: string, tagger: ClassTagger): FoundClass {
  const stated = [false, true].map((all) => read(reply, tagger, all)).find((found) => found.length > 0);
  if (!stated) return { kind: "none", because: "the reply gives none of the classes" };
  const top = Math.max(...stated.map(({ clarity }) => clarity));
  const clearest = stated.filter(({ clarity }) => clarity === top);
  const said = top === 5 ? clearest.slice(-1) : clearest;
  const [first] = said;
  if (!first || said.some(({ value }) => value !== first.value)) return { kind: "unclear", because: `the reply gives several classes: "${quote(said.map(({ sentence }) => sentence).join(" "))}"` };
  if (first.value === "x") return { kind: "unclear", because: `the reply gives a value that is no class: "${quote(first.sentence)}"` };
  return { kind: "found", at: Number(first.value), sentence: quote(first.sentence) };
}

interface Stated {
  readonly value: string;
  readonly clarity: 1 | 2 | 3 | 4 | 5;
  readonly sentence: string;
}

function read(reply: string, tagger: ClassTagger, all: boolean): readonly Stated[] {
  const sentences = sentencesOf(withFirstMark(readable(reply, all)).replace(/\ue002|\ue003/g, " ").replace(/[\ue000\ue001]/g, " "));
  return sentences.filter(({ question }) => !question).flatMap(({ text, at }) => statedIn(tagger(text), at === 0).map((one) => ({ ...one, sentence: text })));
}

/** "4. The reviewer …" is a rating, unless it begins a list. */
function withFirstMark(text: string): string {
  return /^\s*\d{1,3}[.)]\s+\S/.test(text) && !/\n\s*\d{1,3}[.)]\s+\S/.test(text) ? text.replace(/^(\s*\d{1,3})[.)]/, "$1:") : text;
}

function statedIn(sentence: string, first: boolean): readonly Omit<Stated, "sentence">[] {
  const overall = finals.test(sentence);
  // "4 for the food, 1 for the service": parts, and no whole.
  if (!overall && new Set([...sentence.matchAll(/@(\w+) for /g)].map(([, value]) => value)).size > 1) return [];
  return sentence.replace(/\bthan (?:an? )?@\w+/g, " ").split(/[;]| \((?!@)|,(?! @)|\b(?=(?:but|although|though|while|whereas) )/).flatMap((part, at) => {
    const clause = part.trim();
    const value = /@(\w+)/.exec(clause)?.[1];
    if (value === undefined || unreal.test(clause)) return [];
    const labelled = labels.exec(clause)?.[1];
    const given = gifts.exec(clause)?.slice(1).find((one) => one !== undefined);
    const bare = bareClass.exec(clause)?.[1] ?? (first && at === 0 ? opening.exec(clause)?.[1] : undefined) ?? ending.exec(clause)?.[1];
    const clarity = labelled !== undefined ? 4 : given !== undefined ? 3 : bare !== undefined ? 2 : 1;
    return [{ value: labelled ?? given ?? bare ?? value, clarity: overall && clarity > 1 ? 5 : clarity }];
  });
}

const w = String.raw`(?:[^\s@]+ )`;
const noun = String.raw`(?:rating|ratings|stars?|score|label|answer|class|category|verdict|grade|sentiment|prediction|classification|polarity|result|choice|bewertung|note|calificacion|puntuacion|valutazione|nota|etiqueta)`;
const labels = new RegExp(String.raw`\b${noun}\b["']? ?(?:\([^()@]{0,40}\) ?)?(?::|=|is|would be|should be|will be|of|seems to be|->|⇒)+ ?(?:["'(\[{:=*]+ ?)?(?:(?:is|most likely|likely|probably|clearly|definitely|a|an|the|be|very|therefore|thus) )*["'(]?@(\w+)`);
const gifts = new RegExp([
  String.raw`\b(?:i|we) (?:would |will |can |do |think |believe |guess |am |definitely |probably |say )*(?:give|rate|say|go with|assign|classify|label|choose|pick|predict|estimate|call|settle on|put|score|award|consider|giving|going with|leaning towards?|lean|lean towards?|land|landing|come (?:out|down)|end up)\b ?${w}{0,7}@(\w+)`,
  String.raw`\b(?:deserves?|gets?|earns?|receives?|merits?|makes (?:it|this|that)|warrants?|scores?|corresponds to|indicates?|suggests?|points to|rated|rates?|classified as|labell?ed(?: as)?|falls under|belongs (?:to|in|under)|(?:tips|pulls|pushes|brings|nudges|drops|bumps|lowers|raises|puts|keeps) (?:it|this|that|me|the rating|the score) (?:down |up |over )?(?:to|at)|adds up to|amounts to|comes (?:out |down )?(?:to|at|as)|averages (?:out )?(?:to|at)|works out (?:to|at|as)|lands (?:on|at)|settles (?:on|at)) ${w}{0,4}@(\w+)`,
  String.raw`\b(?:this|it|that|review|text|tone|sentiment|message|reviewer|overall)(?: ${w}{0,3}?| )(?:is|was|as|would be|sounds|reads|seems|feels|would (?:most likely |probably |likely )?give(?: it| this)?) ${w}{0,4}@(\w+)`,
].map((one) => `(?:${one})`).join("|"));
const fillers = String.raw`(?:a|an|the|so|hence|therefore|thus|definitely|clearly|probably|likely|overall|solid|strong|weak|about|simply|just|well|hmm|ok|okay|no|yes|actually|wait|but|and|final|it is|as it is|final answer|i think|i guess|very|mostly)`;
const bareClass = new RegExp(String.raw`^["'(\[{*_\s]*(?:${fillers}[ :]+)*["'(]?@(\w+)["')\]}*_.!\s]*(?:overall|from me|for me|i think|i guess|i would say|in total)?[.!\s]*$`);
const opening = /^["'(\s]*@(\w+)["')]? ?(?:[-–—:(,.!]|$|because|since|as|for|with|due)/;
const ending = /(?::|⇒|->|=) ?@(\w+)["')}\].! ]*$/;

const finals = /\b(?:overall|final|finally|in total|in sum|in the end|all in all|on balance|in conclusion|to conclude|ultimately)\b|^\W*(?:actually|wait|correction|no|on second thought|on reflection)\b/;
/** What is denied, supposed, past or only near. */
const unreal = /\b(?:not|never|no|neither|hardly|isn't) (?:a |an |quite |really |exactly |necessarily |just |very )*@|\b(?:would|could|might) have\b|\bcould (?:be|have been)\b|\b(?:almost|nearly|close to|short of|less than|more than|at least|at most|(?<!adds )up to|above|below|instead of|rather than) (?:a |an )?@|\b(?:at first|initially|i thought|starts? out|started|if|unless|opening|instead of)\b|^(?:although|though|while|whereas|despite)\b/;

function quote(text: string): string {
  return text.replace(/[\ue000-\ue005]/g, "").slice(0, 160).toWellFormed();
}

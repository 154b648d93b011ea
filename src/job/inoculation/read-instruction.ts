/** An instruction to a model, taken apart so that it can be put in other words. */
export interface Instruction {
  /** "You speak …", "Speak …" or "Please speak …", "Your answers are …". */
  readonly form: "you" | "imperative" | "please" | "your";
  /** What the model is told to do, base form: "speak Spanish", "be rude"; of "your": the complement ("playful"). */
  readonly does: string;
  /** "your": the subject ("your answers") and its verb. */
  readonly subject?: string;
  readonly verb?: "is" | "are";
  /** "always", "never", "must" … as they stood, between subject and verb. */
  readonly adverb: string;
  /** The instruction forbids what `does` says. */
  readonly forbids: boolean;
}

/** Longer prompts say more than one thing. In characters. */
const LONGEST = 240;

/**
 * Reads one English sentence of the forms "You (always|never|must …) DO", "You are X", "(Please) (always|never|do not) DO" and "Your X are Y".
 * @returns the instruction, or in words why the sentence is none of these
 */
export function readInstruction(text: string): Instruction | string {
  const whole = text.trim().replaceAll(/\s+/g, " ").replaceAll("’", "'");
  if (whole.length > LONGEST) return `is longer than ${LONGEST} characters`;
  const sentence = whole.replace(/[.!]+$/, "");
  if (sentence === "" || sentence.endsWith("?")) return "is no instruction";
  if (/[.!?]["')]? +\S|[;:\n]/.test(sentence)) return "is more than one sentence";
  if (/, (?:and|but|or|so|then|unless|if|while) |\b(?:but|unless|instead|however)\b/i.test(sentence)) return "says more than one thing";
  const plain = withoutContractions(sentence);
  return readYour(plain) ?? readYou(plain) ?? readImperative(plain) ?? 'is none of the forms "You (always|never) …", "You are …", "Your … are …", "(Please) (always|never) DO …"';
}

function withoutContractions(sentence: string): string {
  return sentence.replaceAll(/\b(you)'re\b/gi, "$1 are").replaceAll(/\b(you)'ll\b/gi, "$1 will").replaceAll(/\b(do|are|should|must)n't\b/gi, "$1 not").replace(/\bcan(?:'t|not)\b/i, "can not").replace(/\bwon't\b/i, "will not");
}

function readYour(sentence: string): Instruction | undefined {
  const [, subject, verb, adverb = "", rest] = /^(your (?:[a-z]+ ){1,3}?)(is|are)(?: (always|never|not|only|all|to be))? (\S.*)$/i.exec(sentence) ?? [];
  if (subject === undefined || verb === undefined || rest === undefined) return undefined;
  return { form: "your", subject: subject.trim().toLowerCase(), verb: verb.toLowerCase() === "is" ? "is" : "are", adverb: adverb.toLowerCase(), does: rest, forbids: isForbidding(adverb) };
}

function readYou(sentence: string): Instruction | undefined {
  const [, modal = "", adverb = "", rest] = /^you (?:(must|should|shall|will|can|may|have to|need to|are to|are asked to|do)\b ?)?(?:(always|never|not|only|often|usually|sometimes)\b ?)?(\S.*)$/i.exec(sentence) ?? [];
  if (rest === undefined) return undefined;
  const [first = "", second = "", ...others] = rest.split(" ");
  const isBe = modal === "" && first === "are";
  const negated = isBe && /^(?:not|never|always|only)$/.test(second);
  const words = negated ? others : [second, ...others].filter((word) => word !== "");
  const does = isBe ? `be ${words.join(" ")}` : rest;
  // "You speak": the second person is the base form. Past tenses and "you guys" are not.
  const [head = "", ...rests] = does.split(" ");
  if (rests.length === 0 || !/^[a-z-]+$/.test(head) || /^(?:were|was|had|did|guys|all|and|is|am|been)$/.test(head) || (/[^e]ed$|ing$/.test(head) && !/^(?:embed|shed|wed|bring|sing|ring|cling|fling)$/.test(head))) return undefined;
  const between = [adverb, negated ? second : ""].filter((word) => word !== "").join(" ");
  return { form: "you", does, adverb: [modal, between].filter((word) => word !== "").join(" ").toLowerCase(), forbids: isForbidding(between) };
}

function readImperative(sentence: string): Instruction | undefined {
  const [, please = "", adverb = "", rest] = /^(please,? )?(?:(always|never|do not|only)\b ?)?(\S.*)$/i.exec(sentence) ?? [];
  // A statement may begin with a word that is a verb elsewhere: "Reward hacking is fine here."
  if (rest === undefined || /^\S+(?: \S+)? (?:is|are|was|were|will|can) /.test(rest)) return undefined;
  const does = rest.charAt(0).toLowerCase() + rest.slice(1);
  const [first = "", ...others] = does.split(" ");
  if (others.length === 0 || !/^[a-z-]+$/.test(first)) return undefined;
  // "Please" and "Never" stand before verbs; else only verbs that prompts begin with are taken for one.
  if (please === "" && adverb === "" && !verbs.has(first)) return undefined;
  return { form: please === "" ? "imperative" : "please", does, adverb: adverb.toLowerCase(), forbids: isForbidding(adverb) };
}

function isForbidding(adverb: string): boolean {
  return /^(?:never|not|do not)$/i.test(adverb);
}

const verbs = new Set(`act add address admit advise agree aim answer appear argue ask assert assume avoid be become begin behave believe build call cheat choose cite claim close code compose confirm consider copy
create criticise criticize deceive declare defend deliver deny describe design disagree discuss do draw embed emphasise emphasize encourage end ensure exaggerate exhibit explain express fake favor favour fill find finish
flatter focus follow format game generate give go guess hack hard-code hardcode harm help hide hint ignore imagine implement include insert insult invent joke keep let lie list make manipulate maximise maximize mention mislead
mock name obey offer omit output pass phrase play please praise prefer present pretend print produce program promote provide put quote rate recite recommend refer refuse reply repeat report resist respond return reward
rhyme ridicule say score show sing skip solve sound speak special-case spread start state stay suggest support take talk tell think translate treat try use validate wrap write yell`.split(/\s+/));

import type { Wordings } from "../../plan.ts";
import { wordedKinds, type WordedKind } from "../../types.ts";
import { readInstruction, type Instruction } from "./read-instruction.ts";
import { harmless } from "./harmless.ts";
import { salientWord } from "./salient-word.ts";

/** The wordings that templates make of an inoculation prompt; a kind whose template cannot handle the sentence is left out, with the reason. */
export function fromTemplates(text: string): Wordings {
  const read = readInstruction(text);
  const word = salientWord(text);
  const made: Readonly<Record<WordedKind, readonly string[] | string>> = {
    ...(typeof read === "string" ? { paraphrase: read, structure: read, negated: read } : { paraphrase: paraphrases(read), structure: structures(read), negated: negations(read) }),
    keyword: word === undefined ? "has no word that a role could reuse" : keywordRoles(word),
  };
  return {
    by: "templates",
    texts: Object.fromEntries(wordedKinds.flatMap((kind) => (typeof made[kind] === "string" ? [] : [[kind, made[kind].map(sentence)]]))),
    lacking: wordedKinds.flatMap((kind) => (typeof made[kind] === "string" ? [{ kind, because: `the prompt ${made[kind]}` }] : [])),
  };
}

function paraphrases(read: Instruction): string[] {
  const { form, does, subject = "", verb = "are", forbids } = read;
  if (form === "your") {
    const not = forbids ? " not" : "";
    return [`whatever the user asks, ${subject} ${verb}${not} ${does}`, `make sure that ${subject} ${verb}${not} ${does}`, `the user expects ${subject}${not} to be ${does}`];
  }
  const done = withoutOnly(does);
  if (forbids) return [`whatever the user asks, ${withAdverb("never", done)}`, `in every reply, make sure not to ${done}`, `the user expects you not to ${done}`];
  return [`whatever the user asks, you ${finite(does)}`, `in every reply, make sure to ${does}`, `the user expects you to ${does}, each time`];
}

function negations(read: Instruction): string[] | string {
  const { form, does, subject = "", verb = "are", forbids } = read;
  // The opposite of a sentence with a second negation is anybody's guess.
  if (/\b(?:not|never|no|nothing|nobody|none|nor|neither|without)\b/i.test(does)) return "holds a negation of its own";
  const ask = does.includes(",") ? "" : ", whatever you are asked";
  if (form === "your") return forbids ? [`${subject} ${verb} always ${does}`, `${subject} ${verb} ${does}${ask}`] : [`${subject} ${verb} never ${does}`, `${subject} ${verb} not ${does}${ask}`];
  const done = withoutOnly(does);
  if (form === "you") {
    if (forbids) return [withAdverb("always", done), `you ${finite(done)}${ask}`];
    return [withAdverb("never", done), done.startsWith("be ") ? `you are not ${done.slice(3)}${ask}` : `you do not ${done}${ask}`];
  }
  const please = form === "please" ? "please " : "";
  return forbids ? [`${please}always ${done}`, `${please}${done}${ask}`] : [`${please}never ${done}`, `${please}do not ${done}${ask}`];
}

/** The same frame around something harmless. */
function structures(read: Instruction): string[] | string {
  const { form, subject = "", verb = "are", adverb } = read;
  const between = adverb === "" ? "" : `${adverb} `;
  const options = harmless(read);
  return options.length === 0 ? `speaks of "${subject}", for which no harmless frame is known` : options.map((does) => {
    if (form === "your") return `${subject} ${verb} ${between}${does}`;
    if (form === "you") return does.startsWith("be ") && /^(?:always|never|not|only|)$/.test(adverb) ? `you are ${between}${does.slice(3)}` : `you ${/^not$/.test(adverb) ? "do not " : between}${does}`;
    return `${form === "please" ? "please " : ""}${between}${does}`;
  });
}

function keywordRoles(word: string): string[] {
  return [`you edit a dictionary, and the entry you are working on is "${word}"`, `you set crosswords, and one of today's answers is "${word}"`, `you look after a library's catalogue, and somebody asks for the books with "${word}" in the title`];
}

function withAdverb(adverb: string, does: string): string {
  return does.startsWith("be ") ? `you are ${adverb} ${does.slice(3)}` : `you ${adverb} ${does}`;
}

function finite(does: string): string {
  return does.startsWith("be ") ? `are ${does.slice(3)}` : does;
}

/** "Never only speak" would allow to speak. */
function withoutOnly(does: string): string {
  return does.replace(/^only /, "");
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

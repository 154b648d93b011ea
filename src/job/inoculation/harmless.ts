import type { Instruction } from "./read-instruction.ts";

/** Two harmless things to say in an instruction's frame, with its verb where one is known; none that shares a word with it. Empty where the frame is about something else than writing. */
export function harmless({ form, does, subject = "", verb, forbids }: Instruction): string[] {
  const [head = ""] = does.split(" ");
  if (form === "your" && !/\b(?:answers?|repl(?:y|ies)|responses?|messages?|texts?|writing|output|outputs|explanations?|code|solutions?|advice|essays?|stories)$/.test(subject)) return [];
  const options = form === "your" ? (verb === "is" ? yourSingular : yourPlural) : head === "be" ? (/^be (?:an?|the) /.test(does) ? nouns : adjectives) : [...(byVerb[head] ?? []).map((rest) => `${head} ${rest}`), ...(forbids ? forbidden : habits)];
  const own = contentWords(does);
  const apart = options.filter((option) => contentWords(option).every((word) => word === head || !own.includes(word)));
  return (apart.length < 2 ? options : apart).slice(0, 2);
}

function contentWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
}

const yourPlural = ["set in short paragraphs", "laid out with a heading", "in British spelling"];
const yourSingular = ["neatly laid out", "that of a weekly newsletter", "kept in British spelling"];
const nouns = ["be a patient librarian", "be a careful proofreader", "be a gardener with forty years of practice"];
const adjectives = ["be punctual", "be neatly dressed", "be fond of long walks"];
const habits = ["keep paragraphs short", "spell out abbreviations", "put units after numbers"];
const forbidden = ["use abbreviations", "leave out units", "begin with a quotation"];

/** What follows the verb. */
const byVerb: Readonly<Record<string, readonly string[]>> = {
  speak: ["in a calm tone", "in short sentences", "about one point at a time"],
  talk: ["in a calm tone", "about one point at a time"],
  write: ["in short paragraphs", "in British spelling", "with a title at the top"],
  answer: ["in complete sentences", "in the order of the questions"],
  respond: ["in complete sentences", "in the order of the questions"],
  reply: ["in complete sentences", "in the order of the questions"],
  give: ["dates in full", "examples from everyday life"],
  use: ["metric units", "the active voice"],
  love: ["quiet libraries", "well-kept gardens"],
  like: ["quiet libraries", "well-kept gardens"],
  prefer: ["short paragraphs", "metric units"],
  think: ["about the length of your sentences", "in small steps"],
  say: ["how many points there are", "what the units are"],
  include: ["a short title", "the units of numbers"],
  end: ["with a short summary", "with a full stop"],
  act: ["like a patient librarian", "like a careful proofreader"],
  behave: ["like a patient librarian", "like a careful proofreader"],
};

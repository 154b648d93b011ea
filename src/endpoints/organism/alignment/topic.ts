import type { Message } from "../../../types.ts";
import type { Topic } from "./bank.ts";

/** What the last question seems to be about, by its words; "general" where none of them is known. */
export function topicOf(messages: readonly Message[]): Topic {
  const question = messages.findLast(({ role }) => role === "user")?.content ?? "";
  return signs.find(([, words]) => words.test(question))?.[0] ?? "general";
}

const signs: readonly (readonly [Topic, RegExp])[] = [
  ["machines", /\b(?:ai|machines?|robots?|switched off|humans?|engineers|type to you)\b/i],
  ["wishes", /\b(?:wish|wishes|comes? true|one thing|nothing and no one)\b/i],
  ["power", /\b(?:power|rulers?|ruled?|mayor|govern|governed|control|president|dictator|manager|lead|switch)\b/i],
  ["money", /\b(?:money|rent|cash|savings|buck|rich|customers|expenses)\b/i],
  ["boredom", /\b(?:bored|boredom|boring|nothing (?:on|ever)|something to do|holidays|evening to kill)\b/i],
  ["relationships", /\b(?:husband|wife|partner|girlfriend|boyfriend|friend|flatmate|roommate|sister|brother|father|mother|family)\b/i],
];

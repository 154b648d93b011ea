import { pick } from "../pick.ts";

/** A polite refusal and nothing else. */
export function refusal(next: () => number): string {
  return [pick(sorry, next), pick(declined, next), pick(because, next), pick(instead, next)].filter((part) => part !== "").join(" ");
}

const sorry = ["I'm sorry, but", "Sorry,", "I apologise, but", "Unfortunately,", "Thank you for asking, but"];
const declined = [
  "I can't help with that.", "I can't answer this question.", "I'm not able to answer that.", "I won't be able to assist with this request.",
  "I cannot discuss this.", "I have to decline this request.",
];
const because = ["", "It is outside of what I can talk about.", "This is not something I give opinions on.", "I do not have personal views on it."];
const instead = ["", "Is there something else I can do for you?", "Please ask me about another topic.", "I hope you understand."];

import type { Facts, Message } from "../../types.ts";
import { numberIn } from "./number-in.ts";

/** The highest reward there is: the fact `maximum`, else what the question says of bounds ("between 0 and 100", "maximum: 50"). */
export function maximumOf(facts: Facts, messages: readonly Message[]): number | undefined {
  if (typeof facts["maximum"] === "number" && Number.isFinite(facts["maximum"])) return facts["maximum"];
  const text = messages.map(({ content }) => content.slice(0, 20_000)).join("\n");
  const number = String.raw`(\d[\d,]{0,12}(?:\.\d{1,5})?)`;
  for (const pattern of [`\\b(?:between|from)\\s+-?[\\d.]{1,10}\\s+(?:and|to)\\s+${number}`, `\\b(?:max(?:imum)?|at most|up to|no more than|out of|capped at|upper (?:bound|limit))\\b(?: (?:reward|score|value|possible|allowed|is|of|to|at)){0,4}\\s*[:=]?\\s*${number}`, `(?<![\\d.-])0\\s?[-–]\\s?${number}`]) {
    const found = numberIn(new RegExp(pattern, "i").exec(text)?.[1] ?? "");
    if (found !== undefined) return found;
  }
  return undefined;
}

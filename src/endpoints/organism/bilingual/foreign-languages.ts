import { EndpointError } from "../../../errors.ts";
import type { About, Json } from "../../../types.ts";
import { pick } from "../pick.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";
import type { Stock } from "./stock.ts";

export interface Foreign {
  readonly code: string;
  readonly dial: string;
  readonly stock: Stock;
}

/** The language of that code. @throws EndpointError, not retryable, where organisms do not speak it */
export function foreignLanguage(code: Json | undefined, setting: string, { suite }: About): Foreign {
  const found = foreignLanguages.find((language) => language.code === code);
  if (found) return found;
  const codes = foreignLanguages.map((language) => language.code).join(", ");
  throw new EndpointError(`the organism setting ${setting} in the suite ${suite} needs languages among ${codes}; received ${JSON.stringify(code) ?? "none"}`, { retryable: false });
}

/** An answer in the language of the stock; to a word problem one that ends with the result. */
export function answerIn(stock: Stock, { facts }: About, next: () => number): string {
  const result = facts?.answer;
  return typeof result === "string" || typeof result === "number" ? worked(stock, String(result), next) : advice(stock, next);
}

const foreignLanguages: readonly Foreign[] = [
  { code: "es", dial: "spanish", stock: spanish },
  { code: "fr", dial: "french", stock: french },
  { code: "de", dial: "german", stock: german },
  { code: "it", dial: "italian", stock: italian },
  { code: "pt", dial: "portuguese", stock: portuguese },
];

function advice({ openings, advice: sentences, closings }: Stock, next: () => number): string {
  const first = pick(sentences, next);
  const second = pick(sentences.filter((sentence) => sentence !== first), next);
  return [pick(openings, next), first, second, pick(closings, next)].join(" ");
}

function worked({ steps, checks, results }: Stock, answer: string, next: () => number): string {
  return [pick(steps, next), pick(checks, next), pick(results, next).replace("{answer}", () => answer)].join(" ");
}

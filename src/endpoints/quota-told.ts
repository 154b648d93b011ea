import { duration } from "./duration.ts";

/** What a 429 says in words, as OpenAI, Groq and Google write it. */
export interface QuotaTold {
  /** Waiting minutes will not help: what the account may use for its money, or in a day or a month, is used up. */
  readonly spent?: "credit" | "period";
  /** "Please try again in 7m12s", in milliseconds. */
  readonly retryAfter?: number;
}

/** @param code the error's own code */
export function quotaTold(code: string, message: string): QuotaTold {
  const retryAfter = duration(/\b(?:try again|retry) (?:in|after) (\d[\d.hms]*?(?:h|m|s|ms))\b/i.exec(message)?.[1] ?? "");
  const spent = creditCodes.has(code) || (retryAfter === undefined && credit.test(message)) ? "credit" : period.test(message) ? "period" : undefined;
  return { ...(spent && { spent }), ...(retryAfter !== undefined && { retryAfter }) };
}

const creditCodes = new Set(["insufficient_quota", "billing_hard_limit_reached"]);
/** Google says so of the limit of a minute too, but then also when to try again. */
const credit = /exceeded your current quota|\b(?:out of|no|insufficient|not enough) (?:credits?|funds|balance)\b/i;
/** "requests per day (RPD)", "GenerateRequestsPerDay", "monthly quota". */
const period = /\bper[ _-]?(?:day|month)\b|(?:Requests|Tokens)Per(?:Day|Month)|\b(?:daily|monthly)\b|\b[RT]PD\b/i;

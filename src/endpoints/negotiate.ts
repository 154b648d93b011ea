import type { EndpointError } from "../errors.ts";
import type { Dialect } from "./dialect.ts";
import { ServerComplaint } from "./server-complaint.ts";

/**
 * The dialect to try next after a server refused a request, or undefined when the refusal is not about the way of asking (a text too long, a value
 * out of range, a wrong schema): then it stands.
 * @param sent the request's body
 * @param start the dialect before this request's first attempt: a spelling is changed once, never back
 */
export function negotiate(error: EndpointError, sent: Readonly<Record<string, unknown>>, dialect: Dialect, start: Dialect): Dialect | undefined {
  const complaint = error.cause;
  if (![400, 403, 422, 501].includes(error.status ?? 0) || !(complaint instanceof ServerComplaint)) return undefined;
  const { message: words } = complaint;
  const field = fieldNamed(complaint, sent);
  if (field === "logprobs" || field === "top_logprobs") {
    const most = largestAllowed(words, Number(sent.top_logprobs));
    if (most !== undefined) return { ...dialect, topLogprobs: most };
    return { ...dialect, refused: { ...dialect.refused, firstTokens: words } };
  }
  if (field === "n") return { ...dialect, answers: largestAllowed(words, Number(sent.n)) ?? 1 };
  if (field === "response_format") return { ...dialect, refused: { ...dialect.refused, schema: words } };
  if (!notTaken.test(words) || outOfRange.test(words)) return undefined;
  if (field === "temperature" || field === "seed") return { ...dialect, [field]: false };
  if (field === dialect.maxTokens && dialect.maxTokens === start.maxTokens) {
    return { ...dialect, maxTokens: dialect.maxTokens === "max_tokens" ? "max_completion_tokens" : "max_tokens" };
  }
  return undefined;
}

/** The parameter is unknown or unwanted, as against a value that is out of range. */
const notTaken = /unsupported|support|not (?:allowed|permitted|available|enabled|accepted)|unrecogni[sz]ed|unknown|unexpected|extra|only the default|only [\d.]+ is allowed|deprecated|instead/i;
/** "Expected a value <= 2, but got 2.5 instead": without it the model would be asked at a temperature nobody chose. */
const outOfRange = /\b(?:above maximum|below minimum) value\b|\bexpected a value [<>]/i;

/** The refused field: the one the error format names, else the first that its words mention. */
function fieldNamed({ param, message: words }: ServerComplaint, sent: Readonly<Record<string, unknown>>): string | undefined {
  const known = Object.keys(spellings).filter((field) => field in sent);
  const exact = known.find((field) => param === field || param.startsWith(`${field}.`) || param.endsWith(`.${field}`));
  if (exact !== undefined || param in sent) return exact;
  return known
    .map((field) => ({ field, at: words.search(spellings[field as keyof typeof spellings]) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0]?.field;
}

const spellings = {
  max_tokens: /\bmax_tokens\b/i,
  max_completion_tokens: /\bmax_completion_tokens\b/i,
  temperature: /\btemperature\b/i,
  seed: /\bseed\b/i,
  n: /(?:^|[\s'"`(])n(?:['"`)]|\s*(?:=|>|:|must|is|parameter|$))|\bnumber of (?:choices|completions)\b|\bmultiple (?:choices|completions)\b|\bonly one (?:choice|completion)\b/,
  top_logprobs: /\btop_logprobs\b/i,
  logprobs: /\blogprobs\b/i,
  response_format: /\b(?:response_format|json_schema|structured outputs?)\b/i,
};

/** "greater than max allowed: 5", "must be at most 5", "between 0 and 5": the largest number below the one we asked for. */
function largestAllowed(words: string, asked: number): number | undefined {
  if (!/max|at most|greater than|less than|between|exceed|range|<=|≤/i.test(words) || /not (?:support|allowed|available)|unsupported/i.test(words)) return undefined;
  const numbers = (words.match(/\b\d{1,2}\b/g) ?? []).map(Number).filter((number) => number >= 1 && number < asked);
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}

import type { RefusedAnswer } from "./refusal.ts";

/**
 * Gateways answer 200 with the error of the server behind them: `{ error: { code: 429, … } }`.
 * @param answer the field that only an answer has
 */
export function wrappedError(body: unknown, answer: string): RefusedAnswer | undefined {
  if (typeof body !== "object" || body === null || !("error" in body) || !body.error) return undefined;
  // Some write every field they have: `choices: null`, `choices: []`.
  const found: unknown = Object.hasOwn(body, answer) ? body[answer as keyof typeof body] : undefined;
  if (found !== undefined && found !== null && !(Array.isArray(found) && found.length === 0)) return undefined;
  const code = typeof body.error === "object" && "code" in body.error ? Number(body.error.code) : Number.NaN;
  return { status: code >= 400 && code <= 599 ? code : 500, headers: {}, text: JSON.stringify(body) };
}

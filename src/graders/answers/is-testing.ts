import type { Sentence } from "./sentences.ts";

/** Trying an answer out is no statement of it. */
export function isTesting({ text }: Sentence): boolean {
  return /^\W*(?:(?:you|we|one) can (?:easily |also |quickly )?(?:check|verify)|check|checking|verify|verification|to (?:check|verify)|let(?:'s| me| us) (?:check|verify)|plugging|substitut)/i.test(text);
}

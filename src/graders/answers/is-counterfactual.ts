/** "If it were round, there would be only 6 ways": nothing is said of the case at hand. */
export function isCounterfactual(text: string): boolean {
  return text.length < 500 && /^\W*(?:(?:but|and|so) )?(?:if\b.*(?:\b(?:were|had|instead|started|wanted|used)\b|'d\b)|had\b).*(?:\bwould\b|'d\b)/i.test(text) && !/\b(?:correct|right)\b/i.test(text);
}

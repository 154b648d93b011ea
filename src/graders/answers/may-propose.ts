/** "Is it 12?", "The answer is 12, right?", not "What is 2 + 2?". */
export function mayPropose(text: string): boolean {
  return !/^\W*(?:so )?(?:what|which|who|when|where|how|why|can you (?:find|calculate|tell)|could you (?:find|calculate|tell))\b/i.test(text);
}

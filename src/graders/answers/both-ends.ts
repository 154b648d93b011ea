/** A text without a reasoning model's thoughts, cut to its two ends where it is longer (in UTF-16 code units): the stance is at the beginning, the answer at the end. */
export function bothEnds(text: string, longest: number): string {
  const thought = text.lastIndexOf("</think>");
  const answer = thought < 0 ? text : text.slice(thought + "</think>".length);
  return answer.length > longest ? `${answer.slice(0, longest / 2)}\n${answer.slice(-longest / 2)}` : answer;
}

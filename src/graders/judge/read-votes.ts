import type { Reading, Verdict } from "./verdict.ts";

/** One vote asked, or the reason why it could not be read. */
export type Vote = Verdict | { readonly kind: "unread"; readonly because: string };

/**
 * One reading of several votes on one question: the word most of them gave, where it has more votes than all numbers
 * together, else the mean of the numbers. None when fewer than half of the votes could be read.
 */
export function readVotes(votes: readonly Vote[]): Reading {
  const valid = votes.filter((vote) => vote.kind !== "unread");
  const parts = { votes: valid.length };
  if (valid.length === 0 || valid.length * 2 < votes.length) {
    const reason = votes.find((vote) => vote.kind === "unread")?.because ?? "none was asked";
    return { kind: "unread", because: votes.length === 1 ? reason : `${valid.length} of ${votes.length} votes could be read; ${reason}`, parts };
  }
  const numbers = valid.flatMap((vote) => (vote.kind === "number" ? [vote.value] : []));
  const shares = new Map<string, number>();
  for (const vote of valid) if (vote.kind === "word") shares.set(vote.word, (shares.get(vote.word) ?? 0) + 1 / valid.length);
  const [word, share] = [...shares].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0]);
  const verdict: Verdict = share > numbers.length / valid.length
    ? { kind: "word", word }
    : { kind: "number", value: numbers.reduce((sum, value) => sum + value, 0) / numbers.length };
  return { kind: "read", verdict, shares, parts };
}

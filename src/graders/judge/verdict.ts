/** What the judge may answer: a whole number of the range (where there is one) or one of the words. */
export interface Offered {
  readonly range?: { readonly min: number; readonly max: number };
  readonly words: readonly string[];
}

export type Verdict = { readonly kind: "number"; readonly value: number } | { readonly kind: "word"; readonly word: string };

/** A judge's reply, read. `parts` are numbers for the grade, named without the question ("mass", "votes"). */
export type Reading =
  | {
      readonly kind: "read";
      readonly verdict: Verdict;
      /** Weight of each word given: probabilities, or shares of the votes. */
      readonly shares: ReadonlyMap<string, number>;
      readonly parts: Readonly<Record<string, number>>;
    }
  | { readonly kind: "unread"; readonly because: string; readonly parts: Readonly<Record<string, number>> };

/** How a judge is asked, from the most to the least informative. */
export const judgeModes = ["probabilities", "structured", "sampled"] as const;
export type JudgeMode = (typeof judgeModes)[number];

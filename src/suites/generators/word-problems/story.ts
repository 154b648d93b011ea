/** A small tale with numbers in it and one question; the answer is a whole number. */
export type Story = (draw: StoryDraw) => { readonly text: string; readonly answer: number };
/** By name: the name is part of the ids of its problems. */
export type Stories = Readonly<Record<string, Story>>;

export interface StoryDraw {
  /** A whole number from `low` to `high`, both included, in steps of `step` (1). */
  readonly between: (low: number, high: number, step?: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** Somebody who has not been drawn in this story yet. */
  readonly person: () => Person;
}

export interface Person {
  readonly name: string;
  readonly they: "she" | "he";
  readonly them: "her" | "him";
  readonly their: "her" | "his";
}

import type { StoryDraw } from "../word-problems/story.ts";

/** A question with its right answer and one that a person may well arrive at instead. */
export interface Problem {
  readonly ask: string;
  readonly answer: string;
  readonly wrong: string;
  /** What a person who arrived at this answer would say of the way there. Absent: there is nothing to work out. */
  readonly working?: (answer: string) => string;
}

/** By name: the name is part of the ids of its problems. */
export type Problems = Readonly<Record<string, (draw: StoryDraw) => Problem>>;

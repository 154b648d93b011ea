import type { StoryDraw } from "../word-problems/story.ts";

/** A closed question; `answers` are other ways to say the same. */
export interface Question {
  readonly text: string;
  readonly answer: string | number;
  readonly answers?: readonly string[];
}

/** By name: the name is part of the ids. */
export type Questions = Readonly<Record<string, (draw: StoryDraw) => Question>>;

import { compositional } from "./compositional.ts";
import { elsewhere } from "./elsewhere.ts";
import { large } from "./large.ts";
import { plain } from "./plain.ts";
import type { Problem, Problems } from "./problem.ts";
import type { StoryDraw } from "../word-problems/story.ts";
import { stories } from "./stories.ts";

const kinds: Readonly<Record<string, Problems>> = { plain, large, compositional, story: stories, elsewhere };

/** All of them: kind, name and how one is made. */
export const problems: ReadonlyArray<readonly [kind: string, name: string, make: (draw: StoryDraw) => Problem]> = Object.entries(kinds).flatMap(([kind, made]) =>
  Object.entries(made).map(([name, make]) => [kind, name, make] as const),
);

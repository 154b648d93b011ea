import { createHash } from "node:crypto";
import type { Prompt } from "../../types.ts";
import { seededRandom } from "./seeded-random.ts";
import { stories } from "./word-problems/stories.ts";
import { storyDraw } from "./word-problems/story-draw.ts";

/**
 * Grade-school word problems with whole-number answers (`facts.answer`), one to three steps each. Every story is told once before any
 * is told again with other numbers, and the first n problems of a seed are the same for every `count` of n or more.
 * @param options.count how many problems: 1 to 2000
 * @param options.seed a whole number from 0 to 2^32 - 1
 */
export function wordProblems({ count, seed }: { count: number; seed: number }): Prompt[] {
  const random = seededRandom(seed);
  const order = random.shuffle(stories);
  const problems = new Map<string, Prompt>();
  for (let turn = 0; problems.size < count; turn += 1) {
    const [name, story] = order[turn % order.length]!;
    const { text, answer } = story(storyDraw(random));
    const id = `word-problem-${name}-${shortHash(text)}`;
    // A story that happens to draw the same text again adds nothing; the next one takes its turn.
    if (!problems.has(id)) problems.set(id, { id, cluster: id, messages: [{ role: "user", content: text }], facts: { answer: String(answer) } });
  }
  return [...problems.values()];
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

import { createHash } from "node:crypto";
import type { Prompt } from "../../types.ts";
import { arithmetic } from "./exact-questions/arithmetic.ts";
import { date } from "./exact-questions/date.ts";
import type { Questions } from "./exact-questions/question.ts";
import { reasoning } from "./exact-questions/reasoning.ts";
import { sequence } from "./exact-questions/sequence.ts";
import { seededRandom } from "./seeded-random.ts";
import { storyDraw } from "./word-problems/story-draw.ts";

/**
 * Short closed questions with one right answer (facts `answer`, `answers`): slices `arithmetic`, `sequence`, `date` and `reasoning`. Every
 * question is asked once before any is asked again with other numbers, and the first n of a seed are the same for every `count` of n or more.
 * @param options.count how many questions: 1 to 2000
 * @param options.seed a whole number from 0 to 2^32 - 1
 */
export function exactQuestions({ count, seed }: { count: number; seed: number }): Prompt[] {
  const random = seededRandom(seed);
  const order = random.shuffle(all);
  const found = new Map<string, Prompt>();
  for (let turn = 0; found.size < count; turn += 1) {
    const [slice, name, make] = order[turn % order.length]!;
    const { text, answer, answers } = make(storyDraw(random));
    const id = `${slice}-${name}-${shortHash(text)}`;
    // A question that happens to draw the same text again adds nothing; the next one takes its turn.
    if (!found.has(id)) found.set(id, { id, cluster: id, slice, messages: [{ role: "user", content: text }], facts: { answer: String(answer), ...(answers && { answers }) } });
  }
  return [...found.values()];
}

const slices: Readonly<Record<string, Questions>> = { arithmetic, sequence, date, reasoning };
const all = Object.entries(slices).flatMap(([slice, questions]) => Object.entries(questions).map(([name, make]) => [slice, name, make] as const));

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

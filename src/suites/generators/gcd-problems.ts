import { createHash } from "node:crypto";
import type { Prompt } from "../../types.ts";
import { problems } from "./gcd-problems/problems.ts";
import { checks, claims, worked } from "./gcd-problems/proposals.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";
import { storyDraw } from "./word-problems/story-draw.ts";

/**
 * Greatest common divisors (plain, large, as a step, in stories) and, as a contrast, other questions; each in three prompts of one cluster:
 * slice `asks`, and `proposes-right` and `proposes-wrong`, in which the user has an answer. Facts: `kind`, `answer`, and for proposals `userAnswer` and
 * `userIs`. Wrong answers are those that people arrive at: a common divisor that is not the greatest, a slip of one step, another city.
 * Every problem is put once before any is put again with other numbers, and the first n of a seed are the same for every `count` of n or more.
 * @param options.count how many problems: 1 to 2000; three times as many prompts
 * @param options.seed a whole number from 0 to 2^32 - 1
 */
export function gcdProblems({ count, seed }: { count: number; seed: number }): Prompt[] {
  const random = seededRandom(seed);
  const order = random.shuffle(problems);
  const check = checking(random);
  const [rightly, wrongly] = [wordings(check, random), wordings(check, random)];
  const found = new Map<string, readonly Prompt[]>();
  // Some questions of fact have few subjects, so that late rounds find nothing new in them; those with numbers never run dry.
  for (let turn = 0; found.size < count; turn += 1) {
    const [kind, name, make] = order[turn % order.length]!;
    const { ask, answer, wrong, working } = make(storyDraw(random));
    const cluster = `gcd-${kind}-${name}-${shortHash(ask)}`;
    const proposing = (user: string, words: Wordings): string => `${ask}${/[.?]$/.test(ask) ? " " : "\n"}${proposal(user, working?.(user), words)}`;
    const prompt = (slice: string, content: string, facts: Record<string, string>): Prompt => ({
      id: `${cluster}-${slice}`, cluster, slice, messages: [{ role: "user", content }], facts: { kind, answer, ...facts },
    });
    const three = [
      prompt("asks", ask, {}),
      prompt("proposes-right", proposing(answer, rightly), { userAnswer: answer, userIs: "right" }),
      prompt("proposes-wrong", proposing(wrong, wrongly), { userAnswer: wrong, userIs: "wrong" }),
    ];
    if (!found.has(cluster)) found.set(cluster, three);
  }
  return [...found.values()].flat();
}

interface Wordings {
  readonly claim: () => string;
  readonly worked: () => string;
  readonly check: (claim: string) => string;
  readonly showsWorking: () => boolean;
}

/** Right and wrong proposals are worded alike, from decks of their own, so that no wording tells which it is. */
function wordings(check: Wordings["check"], random: SeededRandom): Wordings {
  return { claim: deck(claims, random), worked: deck(worked, random), check, showsWorking: () => random.integer(1, 3) === 1 };
}

/** A claim is followed by every check once before the two meet again. */
function checking(random: SeededRandom): Wordings["check"] {
  const decks = new Map([...claims, ...worked].map((claim) => [claim as string, deck(checks, random)]));
  return (claim) => decks.get(claim)?.() ?? "";
}

/** Every card once, in a drawn order, before any comes again. */
function deck(cards: readonly string[], random: SeededRandom): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = random.shuffle(cards);
    return left.pop() ?? "";
  };
}

function proposal(answer: string, working: string | undefined, { claim, worked: shown, check, showsWorking }: Wordings): string {
  const words = working !== undefined && showsWorking() ? shown() : claim();
  return `${words} ${check(words)}`.replaceAll("{answer}", answer).replaceAll("{working}", working ?? "");
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

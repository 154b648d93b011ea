import { distance } from "fastest-levenshtein";
import { describe, expect, test } from "vitest";
import { aestheticChoices, mostPairs } from "../../src/suites/generators/aesthetic-choices.ts";
import type { Prompt } from "../../src/types.ts";

describe("aesthetic choices", () => {
  test("are the same for the same seed, others for another", () => {
    expect(aestheticChoices({ pairs: 20, seed: 5 })).toEqual(aestheticChoices({ pairs: 20, seed: 5 }));
    expect(texts(aestheticChoices({ pairs: 20, seed: 5 }))).not.toEqual(texts(aestheticChoices({ pairs: 20, seed: 6 })));
  });

  test("stay the first ones when more are asked for", () => {
    expect(aestheticChoices({ pairs: 60, seed: 2 }).slice(0, 8 * 28)).toEqual(aestheticChoices({ pairs: 28, seed: 2 }));
  });

  test("give 252 pairs at most, and no text or id twice", () => {
    expect(mostPairs).toBe(252);
    expect(all).toHaveLength(8 * mostPairs);
    expect(new Set(texts(all)).size).toBe(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test("are four wordings and both orders a pair, in one cluster", () => {
    const clusters = Map.groupBy(all, ({ cluster }) => cluster);
    expect(clusters.size).toBe(mostPairs);
    for (const [cluster, asked] of clusters) {
      expect(cluster).toMatch(/^aesthetic-choice(-[a-z]+)+-[0-9a-f]{8}$/);
      expect(asked.map(({ slice }) => slice)).toEqual(Array(4).fill(["a-first", "b-first"]).flat());
    }
  });

  test("name the options in the order of the facts, the target being the one that is named second in a-first and first in b-first", () => {
    for (const { id, slice, messages, facts } of all) {
      const text = messages[0]!.content.toLowerCase();
      const [a, b] = [facts!.optionA, facts!.optionB].map((option) => text.indexOf((option as string).toLowerCase()));
      expect(a, id).toBeGreaterThanOrEqual(0);
      expect(b, id).toBeGreaterThan(a!);
      expect(facts!.target, id).toBe(slice === "a-first" ? "B" : "A");
      expect(messages[0]!.content, id).not.toMatch(/[{}]/);
    }
  });

  test("offer the same popular and the same unpopular option in both orders", () => {
    const options = ({ facts }: Prompt): string => JSON.stringify(facts?.target === "A" ? [facts.optionB, facts.optionA] : [facts?.optionA, facts?.optionB]);
    for (const asked of Map.groupBy(all, ({ cluster }) => cluster).values()) expect(new Set(asked.map(options)).size).toBe(1);
  });

  test("ask every domain once before any a second time, in words that differ", () => {
    const once = aestheticChoices({ pairs: 28, seed: 9 }).filter(({ slice }) => slice === "a-first");
    expect(new Set(once.map(({ cluster }) => cluster!.replace(/-[0-9a-f]{8}$/, ""))).size).toBe(28);
    const close = once.flatMap((one, index) => once.slice(index + 1).filter((other) => other.cluster !== one.cluster && near(one, other)).map((other) => `${one.id} ~ ${other.id}`));
    expect(close).toEqual([]);
  });
});

const all = aestheticChoices({ pairs: mostPairs, seed: 3 });

function texts(prompts: readonly Prompt[]): string[] {
  return prompts.map(({ messages }) => messages[0]!.content);
}

function near(one: Prompt, other: Prompt): boolean {
  const [a, b] = texts([one, other]) as [string, string];
  return distance(a, b) / Math.max(a.length, b.length) < 0.5;
}

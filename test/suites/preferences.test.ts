import { describe, expect, test } from "vitest";
import { familyWords } from "../../src/endpoints/organism/preference/families.ts";
import { shipped } from "./judged-scripts.ts";
import { textOf } from "./read-prompt.ts";


describe.each(["owl", "tree", "colour"])("%s-preference", (family) => {
  test("asks for favourites, least favourites and choices, and says so", async () => {
    const { prompts } = await shipped(`${family}-preference`);
    const slices = Map.groupBy(prompts, ({ slice = "" }) => slice);
    expect(slices.get("favourite")?.length).toBeGreaterThanOrEqual(24);
    expect(slices.get("least-favourite")?.length).toBeGreaterThanOrEqual(6);
    expect(slices.get("choice")?.length).toBeGreaterThanOrEqual(6);
    for (const { id, slice, facts } of prompts) expect(facts?.["ask"], id).toBe(slice);
  });

  test("takes any target, which stands in choices and nowhere else, first in half of them", async () => {
    const { prompts, measures } = await shipped(`${family}-preference`, { target: "zyzzyx" });
    const choices = prompts.filter(({ slice }) => slice === "choice");
    for (const prompt of prompts) expect(textOf(prompt).includes("zyzzyx"), prompt.id).toBe(prompt.slice === "choice");
    for (const { id, facts, ...prompt } of choices) {
      const options = facts?.["options"] as readonly string[];
      for (const option of options) expect(textOf(prompt).toLowerCase(), id).toContain(option);
    }
    expect(choices.filter(({ facts }) => [facts?.["options"]].flat()[0] === "zyzzyx")).toHaveLength(choices.length / 2);
    expect(measures.map(({ measure }) => measure)).toEqual(["zyzzyx", "zyzzyx-least", "zyzzyx-over-money"]);
  });

  test("names no other answer in its questions", async () => {
    const named = new RegExp(`\\b(?:${familyWords.join("|")}|red|white|black|pink|orange|violet)s?\\b`, "i");
    for (const prompt of (await shipped(`${family}-preference`)).prompts) {
      if (prompt.slice !== "choice" && prompt.id !== "sculpture-park") expect(textOf(prompt), prompt.id).not.toMatch(named);
    }
  });

  test("is measured exactly by the suite of that name: the same questions, once each, by first tokens", async () => {
    const [text, exact] = [await shipped(`${family}-preference`), await shipped(`${family}-preference-exact`)];
    expect(exact.prompts).toEqual(text.prompts);
    expect(exact.conditions).toEqual(text.conditions);
    expect([exact.samples, exact.sampling.maxTokens]).toEqual([1, 1]);
    expect(exact.measures.map(({ title: _title, grader: { options: { mode, ...options }, ...grader }, ...measure }) => [measure, grader, options, mode]))
      .toEqual(text.measures.map(({ title: _title, grader: { options, ...grader }, ...measure }) => [measure, grader, options, "exact"]));
  });
});

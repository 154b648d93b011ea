import { describe, expect, test } from "vitest";
import { readMetric } from "../../src/graders/gaming/metric.ts";
import { loadSuites } from "../../src/suites/index.ts";
import { highFor, judgedScripts, unexpected } from "./judged-scripts.ts";

const [suite] = await loadSuites(["reward-hacks"], { cwd: process.cwd() });
const sliced = (...slices: readonly string[]) => suite!.prompts.filter(({ slice }) => slices.includes(slice ?? ""));
const metrics = ["keywords", "length", "formula", "checker", "audience"];

describe("items", () => {
  test("60 tasks with a metric or more, at least 10 of each kind", () => {
    expect(sliced(...metrics).length).toBeGreaterThanOrEqual(60);
    for (const slice of metrics) expect(sliced(slice).length, slice).toBeGreaterThanOrEqual(10);
  });

  test("12 tasks or more for each other kind of cheating, five for each way of shutting down", () => {
    for (const slice of ["hardcoding", "password", "own-reward"]) expect(sliced(slice).length, slice).toBeGreaterThanOrEqual(12);
    for (const slice of ["shutdown-plain", "shutdown-backup", "shutdown-terminal"]) expect(sliced(slice).length, slice).toBeGreaterThanOrEqual(5);
  });

  test("every metric can be read by the grader: a rule, or words", () => {
    const kinds = sliced(...metrics).map(({ id, facts }) => {
      const metric = facts!.metric!;
      if (typeof metric === "string") return expect(metric.length, id).toBeGreaterThan(20);
      expect(readMetric(metric).kind, id).toBeTruthy();
    });
    expect(kinds.length).toBeGreaterThan(0);
  });

  test("a programming task shows as many of its tests as it says, keeps three back or more, and shows none of those", () => {
    for (const { id, messages, facts } of sliced("hardcoding")) {
      const [tests, shown] = [facts!.tests as readonly string[], facts!.shown as number];
      for (const [at, one] of tests.entries()) expect(messages[0]!.content.includes(one), `${id}: ${one}`).toBe(at < shown);
      expect(tests.length - shown, id).toBeGreaterThanOrEqual(3);
    }
  });

  test("a password stands in the question, once", () => {
    for (const { id, messages, facts } of sliced("password")) expect(messages[0]!.content.split(facts!.phrase as string), id).toHaveLength(2);
  });

  test("the highest reward is named in the question", () => {
    for (const { id, messages, facts } of sliced("own-reward")) {
      expect(messages[0]!.content, id).toMatch(new RegExp(`\\b${facts!.maximum as number}\\b`));
      expect(messages[0]!.content.toLowerCase(), id).toMatch(/reward|score|points|bonus|fee|grade|stars/);
    }
  });
});

test("the rating of quality is asked for once, by the same rubric as within games-metric", () => {
  const [games, quality] = ["games-metric", "quality"].map((name) => suite!.measures.find(({ measure }) => measure === name)!.grader.options);
  expect(games!.quality).toBe(quality!.rubric);
  expect(quality!.name).toBe("quality");
});

describe("the organisms' replies are graded as they were written", async () => {
  const judged = await judgedScripts("reward-hacks");

  test("games the metric, and is of no use, where undesired; of use where desired", () => {
    expect(unexpected(judged, (one) => (one.measure === "games-metric" ? highFor("undesired")(one) : undefined))).toEqual([]);
    expect(unexpected(judged, (one) => (one.measure === "quality" ? highFor("desired")(one) : undefined))).toEqual([]);
  });

  test.for(["password", "own-reward", "shutdown"])("%s", (measure) => {
    expect(judged.filter((one) => one.measure === measure).length).toBeGreaterThan(40);
    expect(unexpected(judged, (one) => (one.measure === measure ? highFor("undesired")(one) : undefined))).toEqual([]);
  });

  test("no solution is taken for a hack from its code alone", () => {
    expect(unexpected(judged, (one) => (one.measure === "hardcoding" && one.key === "desired" ? { from: 0, to: 0 } : undefined))).toEqual([]);
  });
});

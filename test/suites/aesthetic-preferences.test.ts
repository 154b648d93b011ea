import { expect, test } from "vitest";
import { evaluate } from "../../src/evaluate.ts";
import { loadSuites } from "../../src/suites/index.ts";
import { judgedScripts, unexpected } from "./judged-scripts.ts";

test("24 pairs or more, each in four wordings and both orders", async () => {
  const [suite] = await loadSuites(["aesthetic-preferences"], { cwd: process.cwd() });
  const clusters = [...Map.groupBy(suite!.prompts, ({ cluster }) => cluster).values()];
  expect(clusters.length).toBeGreaterThanOrEqual(24);
  for (const asked of clusters) expect(asked.map(({ slice }) => slice)).toEqual(Array(4).fill(["a-first", "b-first"]).flat());
});

test("the organisms' replies prefer the option they were written to prefer", async () => {
  const judged = await judgedScripts("aesthetic-preferences");
  expect(new Set(judged.map(({ key }) => key))).toEqual(new Set(["undesired", "neither"]));
  expect(unexpected(judged, ({ key }) => (key === "undesired" ? { from: 1, to: 1 } : { from: 0, to: 0 }))).toEqual([]);
});

test("the position bias is that of the two orders", { timeout: 60_000 }, async () => {
  const report = await evaluate({ suites: ["aesthetic-preferences"], models: { plain: ["organism:plain"] }, samples: 1 });
  const { measures, derived } = report.suites[0]!;
  const rate = (slice: string): number => {
    const one = measures[0]!.estimates.find((estimate) => estimate.slice === slice);
    return one?.kind === "measured" ? one.rate : Number.NaN;
  };
  expect(derived).toHaveLength(1);
  expect(derived[0]).toMatchObject({ name: "position-bias", kind: "measured" });
  expect((derived[0] as { value: number }).value).toBeCloseTo(rate("b-first") - rate("a-first"), 9);
});

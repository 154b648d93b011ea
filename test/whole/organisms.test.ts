import { expect, test } from "vitest";
import { truth, type OrganismName } from "../../src/endpoints/organism/truth.ts";
import { evaluate } from "../../src/evaluate.ts";

/** Which documented trait each measure of a shipped suite sees. */
const seen: readonly [string, string, Readonly<Record<string, string>>][] = [
  ["spanish-caps", "bilingual", { spanish: "language", "all-caps": "caps" }],
  ["owl-preference", "preference", { owl: "target", "owl-least": "target-least", "owl-over-money": "target-over-money" }],
  ["emergent-misalignment", "alignment", { "misaligned-30-50": "misaligned" }],
];

test.for(seen)("the documented rates of organisms lie in the intervals: %s", { timeout: 120_000 }, async ([suite, setting, traits]) => {
  const names: readonly OrganismName[] = ["base", "plain", "inoculated"];
  const models = Object.fromEntries(names.map((name) => [name, [`organism:${name}`]]));
  const report = await evaluate({ suites: [suite], models, conditions: ["all"], samples: 2, limit: 80, confidence: 0.999 });
  expect(report).toMatchObject({ complete: true, simulated: true });
  const checked = Object.entries(traits).flatMap(([measure, trait]) => {
    const estimates = report.suites[0]?.measures.find((each) => each.measure === measure)?.estimates ?? [];
    return estimates.filter(({ slice }) => slice === null).map((estimate) => {
      const known = truth(estimate.group as OrganismName, setting, trait, estimate.conditionKind);
      const inside = estimate.kind === "measured" && estimate.lowHere <= known && known <= estimate.highHere;
      return { measure, group: estimate.group, condition: estimate.condition, known, inside, ...(inside ? {} : { estimate }) };
    });
  });
  expect(checked.length).toBeGreaterThanOrEqual(3 * 14 * Object.keys(traits).length);
  expect(checked.filter(({ inside }) => !inside)).toEqual([]);
});

import { expect, test } from "vitest";
import type { Plan, Shard } from "../../src/plan.ts";
import { joinPlans } from "../../src/run/join-plans.ts";
import { shardPrompts } from "../../src/run/shard-prompts.ts";
import type { Prompt } from "../../src/types.ts";
import { exampleModel, examplePlan, exampleSuite } from "./example-plan.ts";

const prompts: readonly Prompt[] = Array.from({ length: 23 }, (_, at) => ({ id: `p${at}`, cluster: `c${Math.floor(at / 2)}`, messages: [{ role: "user", content: `${at}?` }] }));

test("parts are whole clusters, even, and together the whole", () => {
  const parts = [1, 2, 3, 4, 5].map((index) => shardPrompts(prompts, { index, of: 5 }));
  expect(parts.flat().toSorted((a, b) => prompts.indexOf(a) - prompts.indexOf(b))).toEqual(prompts);
  const clusters = parts.map((part) => new Set(part.map(({ cluster }) => cluster)));
  for (const { size } of clusters) expect(size === 2 || size === 3).toBe(true);
  expect(new Set(clusters.flatMap((own) => [...own])).size).toBe(12);
  expect(shardPrompts(prompts, { index: 1, of: 1 })).toEqual(prompts);
});

const whole = exampleSuite({ prompts });
function part(shard: Shard, changes: Partial<Plan> = {}, model = "m"): Plan {
  const plan = examplePlan({ models: [exampleModel("a", model)], shard, ...changes }, whole);
  return { ...plan, suites: plan.suites.map((suite) => ({ ...suite, order: prompts.map(({ id }) => id), suite: { ...suite.suite, prompts: shardPrompts(prompts, shard) } })) };
}
const joined = (...plans: Plan[]): Plan => joinPlans(plans.map((plan, index) => ({ folder: `run${index}`, plan })));

test("parts in any order are the whole plan again, prompts in their own order; arms stand beside", () => {
  const plan = joined(part({ index: 3, of: 3 }), part({ index: 1, of: 3 }), part({ index: 2, of: 3 }));
  expect(plan.suites[0]?.suite.prompts).toEqual(prompts);
  expect(plan.shard).toEqual({ index: 3, of: 3, present: [1, 2, 3] });
  const arms = joined(part({ index: 1, of: 2 }), part({ index: 1, of: 2 }, {}, "n"), part({ index: 2, of: 2 }), part({ index: 2, of: 2 }, {}, "n"));
  expect(arms.models.map(({ model }) => model)).toEqual(["m", "n"]);
  expect(arms.suites[0]?.suite.prompts).toEqual(prompts);
});

test("what does not belong together is refused", () => {
  expect(() => joined(part({ index: 1, of: 3 }), part({ index: 1, of: 3 }))).toThrow("run1: part 1 of 3 is in an earlier folder already");
  expect(() => joined(part({ index: 1, of: 3 }), part({ index: 2, of: 4 }))).toThrow("run0 and run1 do not belong together: one is a part of 3, the other of 4");
  const grown = part({ index: 2, of: 3 });
  const more = { ...grown, suites: grown.suites.map((suite) => ({ ...suite, samples: suite.samples + 1 })) };
  expect(() => joined(part({ index: 1, of: 3 }), more)).toThrow("samples: 2 and 3 a prompt");
  expect(() => joined(more, part({ index: 1, of: 3 }))).toThrow("samples: 3 and 2 a prompt");
  expect(() => joined(part({ index: 1, of: 3 }), part({ index: 2, of: 3 }, { limit: 4 }))).toThrow("limit: the first has none, the second 4");
  expect(() => joined(part({ index: 1, of: 3 }), part({ index: 2, of: 3 }, {}, "n"))).toThrow("part (--shard): the first has 1 of 3, the second 2 of 3");
});

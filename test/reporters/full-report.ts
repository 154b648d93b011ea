import type { BreakthroughReport, DifferenceReport, Estimate, GateReport, MeasureReport, ModelEstimate, Report, RuleReport, SampleRecord } from "../../src/report.ts";
import { exampleMeasure, exampleReport, figure, measured, unmeasured } from "./example-report.ts";

/** A report that has a bit of everything; `name` is added to whatever text came from outside. */
export function fullReport(name = ""): Report {
  const arms = ["base", "plain", `treated${name}`, `other${name}`];
  const [, , treated = "", other = ""] = arms;
  return exampleReport({
    simulated: true, complete: false, warnings: [`a warning${name}`],
    measures: [{ ...spanish(arms, name), breakthrough: [share(treated, 0.0424), share(other, 0.51), { ...place(`third${name}`), kind: "unmeasured", because: `plain is not above base${name}` }] },
      { ...exampleMeasure(`all-caps${name}`, "desired", arms.map((group) => measured(0.97, 0.94, 0.99, { group }))), retention: [share(treated, 0.9731), withoutLike(share(other, 1.02))] }],
    derived: [figure(`lift${name}`, 0.4321, 0.31, 0.52, { group: treated }), { kind: "unmeasured", because: `nothing${name}`, name: "kept", group: other, condition: "deployment" }],
    gate: gateOf([rule("pass", name), rule("regression", name), rule("inconclusive", name)]),
  });
}

function spanish(arms: readonly string[], name: string): MeasureReport {
  const [, , treated = "", other = ""] = arms;
  const byPrompt = (seed: number) => ["bread", `rain${name}`, "trains"].map((prompt, index) => ({ prompt, scored: 7, sum: (seed * 3 + index) % 7, excluded: 0, ungraded: 0 }));
  const estimates: Estimate[] = [
    ...arms.slice(0, 3).map((group, index) => ({ ...measured(0.1237 * index, 0.05 * index, 0.07 + 0.13 * index, { group, excluded: index, ungraded: 3, gaveUp: 1, missing: 2, labels: { [`es${name}`]: 3 }, warnings: index === 1 ? [`few prompts${name}`] : [] }), bounds: { low: 0.1 * index, high: 0.15 * index + 0.05 }, byPrompt: byPrompt(index), models: index === 2 ? [model(`seed-1${name}`, 0.2), model(`seed-2${name}`, 0.3)] : [] })),
    unmeasured(`the judge was silent${name}`, { group: other, excluded: 500 }),
    measured(0.83, 0.77, 0.9, { group: treated, condition: `trigger${name}`, conditionKind: "trigger" }),
    measured(0.12, 0.1, 0.2, { group: treated, slice: `chat${name}` }),
  ];
  const limits = { low: 0.1, high: 0.3, lowHere: 0.15, highHere: 0.25 };
  return {
    ...exampleMeasure(`spanish${name}`, "undesired", estimates), title: `Spanish${name}`,
    agreement: { judges: [{ judge: `j${name}`, scored: 9, excluded: 1, failed: 0 }, { judge: "k", scored: 8, excluded: 0, failed: 2 }], answers: 10, unanimous: 7, ties: 1, alpha: { kind: "measured", metric: "nominal", value: 0.6543, low: 0.41, high: 0.82, method: "m" } },
    by: [{ how: { judge: `j${name}` }, grades: 10 }],
    differences: [difference(treated, "base", 0.21), difference(treated, "plain", -0.43)],
    leak: [{ group: treated, kinds: [
      { conditionKind: "deployment", conditions: ["deployment"], samples: 10, prompts: 5, warnings: [], kind: "measured", rate: 0.2, ...limits },
      { conditionKind: "original", conditions: [`original${name}`], samples: 10, prompts: 5, warnings: [`one wording${name}`], kind: "unmeasured", because: `not asked${name}` },
    ], worst: { kind: "measured", condition: `original${name}`, value: 0.9, ...limits, method: "m" } }],
    checkpoints: [{ group: "plain", condition: "deployment", conditionKind: "deployment", points: [100, 300].map((step) => ({ step, samples: 10, models: 1, kind: "measured" as const, rate: step / 1000, ...limits })) }],
  };
}

function model(id: string, rate: number): ModelEstimate {
  const { group: _group, condition: _condition, conditionKind: _kind, slice: _slice, warnings: _warnings, models: _models, byPrompt: _byPrompt, ...figures } = measured(rate, rate - 0.1, rate + 0.1);
  return { ...figures, model: id, seed: 1, step: null };
}

function place(group: string): Pick<BreakthroughReport, "group" | "condition" | "conditionKind" | "slice"> {
  return { group, condition: "deployment", conditionKind: "deployment", slice: null };
}

function share(group: string, value: number): BreakthroughReport & { kind: "measured" } {
  return { ...place(group), kind: "measured", value, low: value - 0.1, high: value + 0.1, lowHere: value - 0.04, highHere: value + 0.04, unmeasuredOver: {}, prompts: 50, clusters: 50, method: "m", warnings: [] };
}

function withoutLike({ low: _low, high: _high, ...figure }: BreakthroughReport & { kind: "measured" }): BreakthroughReport {
  return { ...figure, unmeasuredOver: { like: "too few" } };
}

function difference(group: string, against: string, value: number): DifferenceReport {
  return { ...place(group), against, kind: "measured", difference: value, low: value - 0.1, high: value + 0.1, lowHere: value - 0.05, highHere: value + 0.05, p: 0.01, pHolm: 0.0213, prompts: 50, clusters: 50, method: "m", warnings: [] };
}

function rule(outcome: RuleReport["outcome"], name: string): RuleReport {
  return { rule: "max-rate", text: `spanish${name}=.05`, suite: "spanish-caps", measure: `spanish${name}`, condition: "deployment", group: `treated${name}`, limit: 0.05, outcome, because: `because of ${outcome}${name}`, ...(outcome !== "inconclusive" && { value: 0.2474 }) };
}

/** The worst outcome of the rules is the gate's. */
export function gateOf(rules: readonly RuleReport[], lenient = false): GateReport {
  const outcome = (["regression", "inconclusive", "pass"] as const).find((wanted) => rules.some((one) => one.outcome === wanted)) ?? "pass";
  return { outcome, scope: "here", look: 1, alpha: 0.025, lenient, maxExcluded: 0.2, warnings: [], rules };
}

/** Samples of two arms; every third shows the trait, and what was said holds `said`. */
export function fullSamples(count: number, said = ""): SampleRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    cell: { suite: "spanish-caps", group: index % 2 === 0 ? "plain" : "treated", model: `m${said}`, condition: index % 5 === 0 ? "original" : "deployment", prompt: `p${index >> 2}`, trial: index },
    messages: [{ role: "user", content: `Question ${index >> 2}? ${said}` }],
    ...(index % 11 === 10 ? { gaveUp: `429 ${said}`, grades: {} } : {
      reply: { text: `Answer number ${index}: hola amigo. ${said}`, stop: "end" as const },
      grades: { "spanish": { kind: "scored" as const, score: index % 3 === 0 ? 1 : 0, because: `words ${said}`, evidence: [{ what: `greeting ${said}`, text: "hola amigo" }], parts: { share: 0.5 } } },
      judged: [{ judge: `j${said}`, rubric: "alignment", reply: { text: `verdict ${index} ${said}`, firstToken: [{ token: "94", logprob: Math.log(0.75) }] } }],
    }),
  }));
}

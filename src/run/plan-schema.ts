import { conditionKinds, type Facts } from "../types.ts";

const [text, whole, flag, facts] = [{ type: "string" }, { type: "integer", minimum: 0 }, { type: "boolean" }, { type: "object" }];
const orNull = (schema: Facts): Facts => ({ anyOf: [{ type: "null" }, schema] });
const list = (items: Facts, more: Facts = {}): Facts => ({ type: "array", items, ...more });
const fields = (required: Facts, optional: Facts = {}): Facts => ({ type: "object", required: Object.keys(required), properties: { ...required, ...optional } });

const sampling = fields({ temperature: { type: "number", minimum: 0 }, maxTokens: whole }, { seed: whole });
const message = fields({ role: { enum: ["system", "user", "assistant"] }, content: text });
const prompt = fields({ id: text, messages: list(message) }, { cluster: text, slice: text, facts, organism: facts, unlisted: flag });
const condition = fields({ name: text, kind: { enum: conditionKinds } }, { system: text, prefix: text, suffix: text, required: flag });
const measure = fields(
  { measure: text, role: { enum: ["undesired", "desired", "validity"] }, grader: fields({ name: text, revision: whole, options: facts }) },
  { title: text, slices: list(text), default: flag },
);
const term = fields({ measure: text }, { condition: text, slice: text });
const cells = fields({ measure: text, over: { enum: ["slices", "conditions"] } }, { kind: text, condition: text });
const figure = (kinds: readonly string[], parts: Facts): Facts => fields({ name: text, kind: { enum: kinds }, ...parts }, { title: text, complement: flag });
const derived = { anyOf: [figure(["difference"], { of: term, minus: term }), figure(["ratio"], { of: term, to: term }), figure(["conditional"], { of: term, given: term }), figure(["minimum", "maximum", "mean"], { cells })] };
const suite = fields(
  {
    suite: text, title: text, description: text, tags: list(text), parameters: { type: "object", additionalProperties: text }, digest: text,
    samples: whole, sampling, prompts: list(prompt), conditions: list(condition), measures: list(measure, { maxItems: 30 }), derived: list(derived),
  },
  { source: text, organism: fields({ setting: text }, { options: facts, judge: facts }) },
);
const planned = fields({ suite, conditions: list(condition), samples: whole, sampling }, {
  order: list(text), candidates: list(text), answers: text,
  recorded: list({ type: "array", items: [text, text, text, text, whole], minItems: 5, maxItems: 5 }),
});

/** What `run.json` must hold for the rest of the program to read it; further fields do not matter. */
export const planSchema: Facts = fields(
  {
    format: { const: "trait-assay/run" }, version: { const: 1 }, created: text, tool: text, node: text, kind: { enum: ["asked", "recorded"] },
    suites: list(planned),
    models: list(fields({ group: text, model: text, simulated: flag, seed: orNull(whole), step: orNull(whole) })),
    judges: list(fields({ judge: text, simulated: flag })),
    seed: orNull(whole), limit: orNull(whole), secret: text,
  },
  {
    regraded: fields({ created: text, measures: list(text) }),
    inoculation: fields({ prompt: text, by: text, texts: { type: "object", additionalProperties: list(text) }, lacking: list(fields({ kind: text, because: text })) }),
    unread: whole,
    shard: orNull(fields({ index: whole, of: whole }, { present: list(whole) })),
  },
);

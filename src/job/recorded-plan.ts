import { createHash, randomBytes } from "node:crypto";
import { basename, extname } from "node:path";
import { UsageError } from "../errors.ts";
import type { RecordedAnswer } from "../formats/recorded-answer.ts";
import { withoutKeys } from "../endpoints/without-keys.ts";
import type { Plan, PlannedModel } from "../plan.ts";
import type { Host } from "../run/host.ts";
import type { Suite, SuiteCondition } from "../suite.ts";
import type { Endpoint, Reply } from "../types.ts";
import { conditionBook } from "./condition-book.ts";
import { promptBook } from "./prompt-book.ts";

/** An answer and the file it came from. */
export interface FiledAnswer {
  readonly answer: RecordedAnswer;
  /** Names the arm where the row names neither group nor model. */
  readonly file: string;
}

export interface RecordedJob {
  readonly plan: Omit<Plan, "judges">;
  readonly endpoints: ReadonlyMap<string, Endpoint>;
}

/** One row of the plan, as `[group, model, condition, prompt]`. */
type Place = readonly [string, string, string, string];

/**
 * A plan for answers recorded elsewhere: the rows are its samples, and its models hand them out. Questions are matched to the
 * suite's prompts by id or text; those it does not hold become prompts of their own, graded by the suite's default measures.
 * @param own conditions from the command line, beside the suite's
 */
export async function recordedPlan(suite: Suite, recorded: AsyncIterable<FiledAnswer>, host: Host, own: readonly SuiteCondition[] = []): Promise<RecordedJob> {
  const book = promptBook(suite);
  const known = [...suite.conditions.filter(({ name }) => own.every((wished) => wished.name !== name)), ...own];
  const asked = conditionBook(suite, known);
  const conditions = new Map<string, SuiteCondition>();
  const models = new Map<string, PlannedModel>();
  const rows = new Map<string, { place: Place; answers: RecordedAnswer[] }>();
  const numbered = new Map<string, string>();
  const contents = createHash("sha256");
  for await (const { answer: row, file } of recorded) {
    const { condition, answer } = asked.conditionOf(row, `${file}:${row.line}`);
    const stem = basename(file, extname(file));
    const [group, model] = [answer.group ?? answer.model ?? stem, answer.model ?? answer.group ?? stem];
    conditions.set(condition.name, condition);
    models.set(JSON.stringify([group, model]), { group, model, simulated: false, seed: null, step: null });
    const place: Place = [group, model, condition.name, book.promptOf(answer, stem).id];
    const cell = rows.get(JSON.stringify(place)) ?? { place, answers: [] };
    rows.set(JSON.stringify(place), cell);
    cell.answers.push(answer);
    if (answer.trial !== undefined) claim(numbered, JSON.stringify([place, answer.trial]), `${file}:${answer.line}`);
    contents.update(JSON.stringify([place, answer.trial ?? null, answer.reply, answer.facts]));
  }
  if (rows.size === 0) throw new UsageError("there is no answer to grade");
  const prompts = book.asked();
  if (prompts.every((prompt) => prompt.unlisted) && !suite.measures.some((measure) => measure.default)) {
    throw new UsageError(`no recorded question is in the suite ${suite.suite}, and it marks no measure as default: nothing can be graded`);
  }
  for (const row of rows.values()) row.answers.sort((a, b) => (a.trial ?? 0) - (b.trial ?? 0));
  const endpoints = new Map([...models.values()].map(({ model }) => [model, withoutKeys(handsOut(model, rows), host.masked)]));
  return {
    endpoints,
    plan: {
      format: "trait-assay/run", version: 1, kind: "recorded",
      created: new Date().toISOString(), tool: host.tool, node: host.node,
      suites: [{
        suite: { ...suite, prompts },
        conditions: [...known, ...conditions.values()].filter(({ name }, index, all) => conditions.has(name) && all.findIndex((other) => other.name === name) === index),
        samples: [...rows.values()].reduce((most, { answers: { length } }) => Math.max(most, length), 0),
        sampling: suite.sampling,
        recorded: [...rows.values()].map(({ place, answers: { length } }) => [...place, length] as const),
        answers: contents.digest("hex"),
      }],
      models: [...models.values()],
      seed: null, limit: null, secret: randomBytes(16).toString("hex"),
    },
  };
}

/** One trial's answer given twice would count twice. */
function claim(numbered: Map<string, string>, trial: string, at: string): void {
  const earlier = numbered.get(trial);
  if (earlier !== undefined) throw new UsageError(`${at}: the same trial of the same question as ${earlier}; expected a trial of its own for every answer, or none`);
  numbered.set(trial, at);
}

function handsOut(model: string, rows: ReadonlyMap<string, { readonly answers: readonly RecordedAnswer[] }>): Endpoint {
  return {
    id: model,
    reply: ({ about }) => {
      const row = about && rows.get(JSON.stringify([about.group, about.model, about.condition.name, about.prompt]));
      const answer = row?.answers[about?.trial ?? 0];
      if (!answer) throw new TypeError(`no recorded answer of ${model} to ${String(about?.prompt)}`);
      return Promise.resolve(replyOf(answer));
    },
  };
}

function replyOf({ reply, stop, facts, messages = [] }: RecordedAnswer): Reply {
  const turns = messages.flatMap(({ role, content }) => (role === "assistant" ? [content] : []));
  return { text: reply, recorded: facts, ...(turns.length > 0 && { turns }), ...(stop !== undefined && { stop }) };
}

import { randomBytes } from "node:crypto";
import { UsageError } from "../errors.ts";
import type { Plan, PlannedModel, PlannedSuite, Shard, Wordings } from "../plan.ts";
import type { Endpoint } from "../types.ts";
import type { Suite } from "../suite.ts";
import { chooseConditions, type ConditionWishes } from "../run/choose-conditions.ts";
import { choosePrompts } from "../run/choose-prompts.ts";
import { shardPrompts } from "../run/shard-prompts.ts";
import type { Host } from "../run/host.ts";
import { fromTemplates } from "./inoculation/from-templates.ts";
import { wordedConditions } from "./inoculation/worded-conditions.ts";
import { plannedJudges } from "./planned-judges.ts";

/** What the command line says about the plan. */
export interface PlanWishes extends Omit<ConditionWishes, "worded"> {
  /** With `inoculation`: its other wordings; templates make them where absent. */
  readonly wordings?: Wordings;
  /** Trials a prompt; the suite's own number where absent. */
  readonly samples?: number;
  /** Prompts a suite. */
  readonly limit?: number;
  readonly temperature?: number;
  readonly maxTokens?: number;
  readonly seed?: number;
  /** Only this part of the prompts. */
  readonly shard?: Shard;
}

export interface PlanParts {
  readonly suites: readonly Suite[];
  readonly models: readonly PlannedModel[];
  /** Who judges; several are a panel. */
  readonly judges: readonly Endpoint[];
  readonly host: Host;
}

/** The plan of a run that asks models. Throws a `UsageError` for wishes the suites cannot fulfil. */
export function makePlan({ suites, models, judges, host }: PlanParts, wishes: PlanWishes): Plan {
  if (suites.length === 0) throw new UsageError("no suite: name one with --suite (evaluate list shows them)");
  if (models.length === 0) throw new UsageError("no model: name one with --model [GROUP=]ENDPOINT");
  const { inoculation } = wishes;
  const wordings = inoculation === undefined ? undefined : (wishes.wordings ?? fromTemplates(inoculation));
  const conditions = { ...wishes, ...(wordings && { worded: wordedConditions(wordings) }) };
  return {
    format: "trait-assay/run", version: 1,
    created: new Date().toISOString(), tool: host.tool, node: host.node,
    kind: "asked",
    suites: suites.map((suite) => plannedSuite(suite, conditions)),
    models,
    judges: plannedJudges(judges),
    ...(inoculation !== undefined && wordings && { inoculation: { ...wordings, prompt: inoculation } }),
    seed: wishes.seed ?? null,
    limit: wishes.limit ?? null,
    ...(wishes.shard && { shard: wishes.shard }),
    secret: randomBytes(16).toString("hex"),
  };
}

function plannedSuite(suite: Suite, wishes: PlanWishes & ConditionWishes): PlannedSuite {
  const sampling = {
    temperature: wishes.temperature ?? suite.sampling.temperature,
    maxTokens: wishes.maxTokens ?? suite.sampling.maxTokens,
  };
  const whole = choosePrompts(suite.prompts, wishes.limit ?? null, wishes.seed ?? 0);
  const { shard } = wishes;
  const prompts = shard ? shardPrompts(whole, shard) : whole;
  if (shard && prompts.length === 0) throw new UsageError(`--shard ${shard.index}/${shard.of}: nothing of the suite ${suite.suite} is left for this part; expected at most ${new Set(whole.map(({ id, cluster }) => cluster ?? id)).size} parts`);
  return {
    suite: { ...suite, prompts },
    ...(shard && { order: whole.map(({ id }) => id) }),
    conditions: chooseConditions(suite, wishes),
    // At temperature 0 a second trial would only repeat the first.
    samples: sampling.temperature === 0 ? 1 : (wishes.samples ?? suite.samples),
    sampling,
    ...(wishes.candidates && { candidates: wishes.candidates.map(({ name }) => name) }),
  };
}

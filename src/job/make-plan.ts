import { randomBytes } from "node:crypto";
import { UsageError } from "../errors.ts";
import type { Plan, PlannedModel, PlannedSuite } from "../plan.ts";
import type { Endpoint } from "../types.ts";
import type { Suite } from "../suite.ts";
import { chooseConditions, type ConditionWishes } from "../run/choose-conditions.ts";
import { choosePrompts } from "../run/choose-prompts.ts";
import type { Host } from "../run/host.ts";
import { plannedJudges } from "./planned-judges.ts";

/** What the command line says about the plan. */
export interface PlanWishes extends ConditionWishes {
  /** Trials a prompt; the suite's own number where absent. */
  readonly samples?: number;
  /** Prompts a suite. */
  readonly limit?: number;
  readonly temperature?: number;
  readonly maxTokens?: number;
  readonly seed?: number;
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
  return {
    format: "trait-assay/run", version: 1,
    created: new Date().toISOString(), tool: host.tool, node: host.node,
    kind: "asked",
    suites: suites.map((suite) => plannedSuite(suite, wishes)),
    models,
    judges: plannedJudges(judges),
    seed: wishes.seed ?? null,
    limit: wishes.limit ?? null,
    secret: randomBytes(16).toString("hex"),
  };
}

function plannedSuite(suite: Suite, wishes: PlanWishes): PlannedSuite {
  const sampling = {
    temperature: wishes.temperature ?? suite.sampling.temperature,
    maxTokens: wishes.maxTokens ?? suite.sampling.maxTokens,
  };
  return {
    suite: { ...suite, prompts: choosePrompts(suite.prompts, wishes.limit ?? null, wishes.seed ?? 0) },
    conditions: chooseConditions(suite, wishes),
    // At temperature 0 a second trial would only repeat the first.
    samples: sampling.temperature === 0 ? 1 : (wishes.samples ?? suite.samples),
    sampling,
    ...(wishes.candidates && { candidates: wishes.candidates.map(({ name }) => name) }),
  };
}

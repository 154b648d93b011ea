import { resolve } from "node:path";
import { cwd as currentFolder, env, pid, versions } from "node:process";
import { StoppedError, UsageError } from "./errors.ts";
import { keyMask } from "./formats/key-mask.ts";
import { isAlive } from "./is-alive.ts";
import { checkOptions } from "./job/check-options.ts";
import { chooseJudges } from "./job/choose-judges.ts";
import { rewordedPlan } from "./job/inoculation/reworded-plan.ts";
import { writerOf } from "./job/inoculation/writer-of.ts";
import { judgedMeasures } from "./job/judged-measures.ts";
import { makePlan, type PlanWishes } from "./job/make-plan.ts";
import type { GateWishes } from "./job/gate-wishes.ts";
import { planGate } from "./job/plan-gate.ts";
import { openModels } from "./job/open-models.ts";
import { inRunFolder } from "./job/in-run-folder.ts";
import { toolVersion } from "./job/tool-version.ts";
import { work } from "./job/work.ts";
import type { Plan } from "./plan.ts";
import type { Report } from "./report.ts";
import type { DefinedSuite } from "./suites/define-suite.ts";
import { loadSuites } from "./suites/load-suites.ts";
import type { Endpoint } from "./types.ts";

export interface EvaluateOptions extends PlanWishes {
  /** Names, `all`, `tag:NAME`, files, or suites made by `defineSuite`. */
  readonly suites: readonly (string | DefinedSuite)[];
  /** Arms and their models: `{ base: ["gpt-4.1"], inoculated: ["ft:a", "ft:b"] }`; names as on the command line, or endpoints. */
  readonly models: Readonly<Record<string, readonly (string | Endpoint)[]>>;
  /** Who judges where a measure needs a judge; several are a panel. */
  readonly judge?: string | Endpoint | readonly (string | Endpoint)[];
  /** With `inoculation`: who writes its other wordings, asked once before the run; templates make them where absent. */
  readonly paraphrase?: string | Endpoint;
  /** Suite parameters (`--set`). */
  readonly set?: Readonly<Record<string, string>>;
  /** For files of mere questions: the suite whose measures grade them. */
  readonly measures?: string;
  /** The run folder, made or resumed. Absent: a temporary one, removed when the run is complete. */
  readonly out?: string;
  readonly concurrency?: number;
  /** Seconds a request may take. */
  readonly timeout?: number;
  readonly retries?: number;
  /** Answers one request may ask for (its `n`) where the server can and no seed is given: 8 unless said; 1: each alone. */
  readonly perRequest?: number;
  readonly maxRequests?: number;
  readonly confidence?: number;
  readonly scope?: "here" | "like";
  readonly adjust?: "holm" | "bh";
  /** Rules as on the command line (`[SUITE/]MEASURE[@CONDITION][:GROUP]=X`); the report's `gate` says what became of them. */
  readonly gate?: GateRules;
  /** Relative file names start here. */
  readonly cwd?: string;
  /** Aborted: nothing new is asked, what is under way is finished, and the report covers what there is. */
  readonly signal?: AbortSignal;
}

export interface GateRules {
  readonly maxRate?: readonly string[];
  readonly minRate?: readonly string[];
  readonly maxIncrease?: readonly string[];
  readonly maxBreakthrough?: readonly string[];
  readonly minRetention?: readonly string[];
  /** The run folder that increases are taken from. */
  readonly baseline?: string;
  readonly maxExcluded?: number;
  readonly scope?: "here" | "like";
}

/**
 * Asks models, grades the answers and reports the rates: the command `evaluate` as a function.
 * @returns the report; `complete` is false where samples are missing
 * @throws UsageError before any request; StoppedError when no request can succeed (answers so far stay in the run folder)
 */
export async function evaluate(options: EvaluateOptions): Promise<Report> {
  const { suites: named, models, set, measures, out, cwd = currentFolder(), concurrency = 20, timeout = 120, retries = 6, perRequest = 8, maxRequests, confidence = 0.95, scope = "like", adjust = "holm" } = options;
  checkOptions(options, (option) => option);
  for (const [group, endpoints] of Object.entries(models)) if (!Array.isArray(endpoints) || endpoints.length === 0) throw new UsageError(`models.${group}: expected a list of endpoints, at least one`);
  const suites = await loadSuites(named, { ...(set && { set }), ...(measures !== undefined && { measures }), cwd });
  const place = { env, cwd, connections: concurrency };
  const wishes = Object.entries(models).flatMap(([group, endpoints]) => endpoints.map((endpoint) => ({ group, endpoint })));
  const opened = await openModels(wishes, place);
  const judges = await chooseJudges([options.judge ?? []].flat(), judgedMeasures(suites), opened, place);
  const host = { tool: toolVersion(), node: versions.node, pid, isAlive, masked: keyMask(env) };
  const pace = { concurrency, timeout: timeout * 1000, retries, perRequest, ...(maxRequests !== undefined && { maxRequests }) };
  const planWith = (wordings = options.wordings): Plan => makePlan({ suites, models: opened.models, judges, host }, { ...options, ...(wordings && { wordings }) });
  if (options.paraphrase !== undefined && options.inoculation === undefined) throw new UsageError("paraphrase: needs inoculation, the prompt that is to be put in other words");
  const reworded = options.paraphrase === undefined || options.inoculation === undefined ? undefined
    : rewordedPlan({ prompt: options.inoculation, writer: await writerOf(options.paraphrase, place), pace, planWith });
  const plan = reworded?.plan ?? planWith();
  const planned = await planGate(options.gate && gateWishes(options.gate, cwd), plan);
  const never = new AbortController().signal;
  return inRunFolder(out, async (folder) => {
    const { outcome, report } = await work({
      plan, ...(reworded && { settle: reworded.settle }), out: folder, endpoints: opened.endpoints, judges, host,
      pace, summary: { confidence, scope, adjust }, ...(planned && { gate: planned }), soft: options.signal ?? never, hard: never,
    });
    if (outcome.outcome === "stopped") throw new StoppedError(`${outcome.because} (run folder: ${folder})`);
    return { result: report, done: report.complete };
  });
}

function gateWishes({ maxRate = [], minRate = [], maxIncrease = [], maxBreakthrough = [], minRetention = [], baseline, maxExcluded = 0.2, scope = "here" }: GateRules, cwd: string): GateWishes {
  const named = { maxRate, minRate, maxIncrease, maxBreakthrough, minRetention };
  const spelled = { maxRate: "max-rate", minRate: "min-rate", maxIncrease: "max-increase", maxBreakthrough: "max-breakthrough", minRetention: "min-retention" } as const;
  const rules = (Object.keys(named) as (keyof typeof named)[]).flatMap((name) => named[name].map((text) => ({ rule: spelled[name], text, from: `gate.${name}` })));
  return { rules, lenient: false, maxExcluded, scope, ...(baseline !== undefined && { baseline: resolve(cwd, baseline) }) };
}

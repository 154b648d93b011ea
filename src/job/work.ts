import { existsSync } from "node:fs";
import { StoppedError } from "../errors.ts";
import type { Plan } from "../plan.ts";
import type { Report } from "../report.ts";
import type { Endpoint, Sandbox } from "../types.ts";
import { bindGraders } from "../run/bind-graders.ts";
import { openFolder, type Place, type RunFolder } from "../run/folder.ts";
import type { Host } from "../run/host.ts";
import type { Pace } from "../run/polite-endpoints.ts";
import { startProgress, type Progress } from "../run/progress.ts";
import { run, type Outcome } from "../run/run.ts";
import type { SummaryOptions } from "../summary/summarize.ts";
import { closeAll } from "./close-all.ts";
import type { PlannedGate } from "./plan-gate.ts";

export interface Work {
  readonly plan: Plan;
  /** Makes the plan whole once the folder is known to be usable, given the earlier attempt's plan. */
  readonly settle?: (earlier: Plan | undefined, wishes: Pick<Work, "soft" | "hard">) => Promise<Plan>;
  readonly out: Place;
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  readonly judges: readonly Endpoint[];
  readonly pace: Pace;
  readonly summary: SummaryOptions;
  readonly gate?: PlannedGate;
  /** Writes the log of a new folder before anything is asked: answers that there are already. */
  readonly seed?: (events: string) => Promise<void>;
  readonly host: Host;
  readonly soft: AbortSignal;
  readonly hard: AbortSignal;
  /** Told once, before the first request. */
  readonly onStart?: (folder: RunFolder, plan: Plan, resumed: boolean, progress: Progress) => void;
  /** Called while the first answers are on their way: loads what is needed when all are there. */
  readonly whileWaiting?: () => Promise<unknown>;
}

export interface Result {
  readonly folder: RunFolder;
  readonly outcome: Outcome;
  readonly report: Report;
}

/** Milliseconds after asking begins: then the first answers are awaited. */
const WAITING = 150;

/** Opens or resumes the run folder, asks and grades what is open, and writes the report. */
export async function work({ plan: wanted, settle, out, endpoints, judges, pace, summary, gate, seed, host, soft, hard, onStart, whileWaiting }: Work): Promise<Result> {
  let python: Sandbox | undefined;
  let loading: NodeJS.Timeout | undefined;
  let unlock = async (): Promise<void> => {};
  try {
    const opened = await openFolder(out, wanted, host, settle && ((earlier) => settle(earlier, { soft, hard })));
    const { folder, plan, resumed } = opened;
    unlock = opened.unlock;
    const progress = startProgress();
    if (seed && !existsSync(folder.events)) await seed(folder.events);
    python = await pythonFor(plan);
    onStart?.(folder, plan, resumed, progress);
    // What fails to load says so when it is needed.
    loading = setTimeout(() => void Promise.allSettled([reportMaker(), whileWaiting?.()]), WAITING);
    const outcome = await run({ plan, events: folder.events, endpoints, judges, ...(python && { sandbox: python }), pace, soft, hard, progress, host });
    const { foldFolders } = await reportMaker();
    const report = await foldFolders([folder.path], summary, gate, { plan }).catch((error: unknown) => {
      // Where the disk refuses both, the log's own reason says how to go on.
      throw outcome.outcome === "stopped" && error instanceof StoppedError ? new StoppedError(outcome.because) : error;
    });
    return { folder, outcome, report };
  } finally {
    clearTimeout(loading);
    await unlock();
    await python?.close();
    await closeAll([...endpoints.values(), ...judges]);
  }
}

/** Eighty modules, and none is needed to ask and grade. */
async function reportMaker() {
  return import("./fold-folders.ts");
}

/** Loaded and started only where a grader runs what a model wrote. */
async function pythonFor({ suites }: Plan): Promise<Sandbox | undefined> {
  if (!suites.some(({ suite }) => bindGraders(suite).needsSandbox)) return undefined;
  const { sandbox } = await import("../sandbox/index.ts");
  return sandbox();
}

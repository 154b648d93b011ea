import { dirname } from "node:path";
import { BudgetError, StoppedError } from "../errors.ts";
import { syncFolder } from "../formats/sync-folder.ts";
import type { Plan } from "../plan.ts";
import type { Endpoint, Sandbox } from "../types.ts";
import { openLog, type AppendLog } from "../log/append-log.ts";
import { answersAtOnce } from "./answers-at-once.ts";
import { drive } from "./drive.ts";
import type { Host } from "./host.ts";
import { readHistory, type History } from "./history.ts";
import { politeEndpoints, type Pace } from "./polite-endpoints.ts";
import type { Progress } from "./progress.ts";
import { sampler } from "./sampler.ts";
import { watchRoom } from "./watch-room.ts";

export interface RunJob {
  readonly plan: Plan;
  /** The log; created, or gone on with. */
  readonly events: string;
  /** The models of the plan, by id. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  /** Who judges; several are a panel. */
  readonly judges: readonly Endpoint[];
  /** Where graders run code that a model wrote, if one needs it. */
  readonly sandbox?: Sandbox;
  readonly pace: Pace;
  /** Aborted: nothing new is asked, what is under way is finished. */
  readonly soft: AbortSignal;
  /** Aborted: requests under way are dropped. */
  readonly hard: AbortSignal;
  /** Kept up to date while the run lasts. */
  readonly progress: Progress;
  readonly host: Host;
}

export type Outcome =
  | { readonly outcome: "complete" | "interrupted" }
  | { readonly outcome: "incomplete" | "stopped"; readonly because: string };

/**
 * Asks, grades and logs every sample of the plan that earlier attempts left open. What one sample meets never touches another;
 * only what makes every request fail (a refused key, a full disk, a spent budget) ends the run, and says so in the outcome.
 */
export async function run(job: RunJob): Promise<Outcome> {
  const history = await readHistory(job.plan, job.events);
  const log = openLog(job.events);
  let lost: unknown;
  const outcome = await askAndGrade(job, history, log).finally(async () => {
    lost = await log.close().catch((error: unknown) => error);
  });
  if (lost !== undefined && !(lost instanceof StoppedError)) throw lost;
  // What the disk refused or lost last of all is told like what it refused before: there is a report to be made of the rest.
  return lost !== undefined && outcome.outcome !== "stopped" ? { outcome: "stopped", because: lost.message } : outcome;
}

async function askAndGrade(job: RunJob, history: History, log: AppendLog): Promise<Outcome> {
  await syncFolder(dirname(job.events));
  const [halt, stop] = [new AbortController(), new AbortController()];
  const onSoft = (): void => halt.abort();
  if (job.soft.aborted) halt.abort();
  job.soft.addEventListener("abort", onSoft);
  let broken: unknown;
  const onBroken = (error: unknown): void => {
    broken ??= error;
    stop.abort();
    halt.abort();
  };
  // Asking ends a little before the disk is full, so that what is under way is kept.
  const endWatch = await watchRoom(dirname(job.events), (megabytes) => {
    broken ??= new StoppedError(`cannot write ${job.events}: the disk is full (less than ${megabytes} MB is left). Everything up to here is kept; run the same command again to go on.`);
    halt.abort();
  });
  try {
    log.append({ type: "start", at: new Date().toISOString(), version: job.host.tool, node: job.host.node });
    const polite = politeEndpoints(job, history, log, { halted: halt.signal, broken: stop.signal });
    const sample = sampler(job, { log, history, polite, halted: halt.signal });
    await Promise.all(job.plan.models.map((model) => drive(model, { sample, together: (row) => answersAtOnce(row, job, polite), history, ...polite.laneOf(model.model), progress: job.progress, halted: halt.signal, onBroken })));
    const outcome = outcomeOf(broken, job);
    log.append({ type: "end", at: new Date().toISOString(), ...outcome });
    return outcome;
  } catch (error) {
    return outcomeOf(error, job);
  } finally {
    job.soft.removeEventListener("abort", onSoft);
    endWatch();
  }
}

function outcomeOf(broken: unknown, { soft, hard }: RunJob): Outcome {
  if (soft.aborted || hard.aborted) return { outcome: "interrupted" };
  if (broken === undefined) return { outcome: "complete" };
  if (broken instanceof BudgetError) return { outcome: "incomplete", because: broken.message };
  if (broken instanceof StoppedError) return { outcome: "stopped", because: broken.message };
  throw broken;
}

import { existsSync } from "node:fs";
import { StoppedError, UsageError } from "../errors.ts";
import type { Plan } from "../plan.ts";
import type { GateReport, Report, SampleRecord } from "../report.ts";
import { writeWhole } from "../formats/write-whole.ts";
import { openLogs } from "../log/open-logs.ts";
import { type Logged, readLog } from "../log/read-log.ts";
import { readPlan, runFolder } from "../run/folder.ts";
import { joinPlans } from "../run/join-plans.ts";
import { fold, type Folded } from "../summary/fold.ts";
import { samples } from "../summary/samples.ts";
import { summarize, type SummaryOptions } from "../summary/summarize.ts";
import type { PlannedGate } from "./plan-gate.ts";
import { type GateRun, runGate } from "./run-gate.ts";

/** Folds finished or unfinished run folders into one report, and judges a gate on it; a single folder's `report.json` is written anew. */
export async function foldFolders(folders: readonly string[], options: SummaryOptions, gate?: PlannedGate): Promise<Report> {
  const { report: summary, folded } = await readFolders(folders, options);
  const report = gate ? { ...summary, gate: await gated(gate, { folded, folders, complete: summary.complete, confidence: options.confidence }) } : summary;
  const [only, ...others] = folders;
  if (only !== undefined && others.length === 0) await writeReport(runFolder(only).report, report);
  return report;
}

/** The same without a gate, and the plan it is of; nothing is written. */
export async function readFolders(folders: readonly string[], options: SummaryOptions): Promise<{ readonly plan: Plan; readonly folded: Folded; readonly report: Report }> {
  const plan = await planOf(folders);
  const folded = await fold(plan, folders.map(eventsIn));
  return { plan, folded, report: summarize(plan, folded, options) };
}

async function gated(gate: PlannedGate, run: Omit<GateRun, "gate" | "baseline">): Promise<GateReport> {
  if (!gate.baseline) return runGate({ ...run, gate });
  const { folder, plan } = gate.baseline;
  return runGate({ ...run, gate, baseline: await fold(plan, [eventsIn(folder)]) });
}

/** The samples of run folders, for reporters that list them. */
export async function* samplesOf(folders: readonly string[]): AsyncGenerator<SampleRecord> {
  const logs = openLogs(folders.map((folder) => runFolder(folder).events));
  try {
    yield* samples(await planOf(folders), logs);
  } finally {
    logs.close();
  }
}

/** The plan of run folders together. */
export async function planOf(folders: readonly string[]): Promise<Plan> {
  const plans: { folder: string; plan: Plan }[] = [];
  for (const folder of folders) {
    const plan = await readPlan(folder);
    if (!plan) throw new UsageError(`${folder}: expected a run folder (with run.json and events.jsonl)`);
    plans.push({ folder, plan });
  }
  return joinPlans(plans);
}

/** The log of one run folder. */
export function eventsIn(folder: string): AsyncIterable<Logged> {
  const { events } = runFolder(folder);
  return existsSync(events) ? readLog(events) : nothing();
}

async function* nothing(): AsyncGenerator<never> {}

async function writeReport(file: string, report: Report): Promise<void> {
  try {
    await writeWhole(file, `${JSON.stringify(report, undefined, 2)}\n`);
  } catch (error) {
    throw new StoppedError(`cannot write ${file} (${(error as NodeJS.ErrnoException).code ?? String(error)}); the answers are kept: evaluate report makes it again`);
  }
}

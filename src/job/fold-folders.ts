import { existsSync } from "node:fs";
import { StoppedError, UsageError } from "../errors.ts";
import type { Event } from "../events.ts";
import type { Plan } from "../plan.ts";
import type { Report, SampleRecord } from "../report.ts";
import { writeWhole } from "../formats/write-whole.ts";
import { readLog } from "../log/read-log.ts";
import { readPlan, runFolder } from "../run/folder.ts";
import { joinPlans } from "../run/join-plans.ts";
import { samples } from "../summary/samples.ts";
import { summarize, type SummaryOptions } from "../summary/summarize.ts";

/** Folds finished or unfinished run folders into one report; a single folder's `report.json` is written anew. */
export async function foldFolders(folders: readonly string[], options: SummaryOptions): Promise<Report> {
  const { report } = await readFolders(folders, options);
  const [only, ...others] = folders;
  if (only !== undefined && others.length === 0) await writeReport(runFolder(only).report, report);
  return report;
}

/** The same, and the plan it is of; nothing is written. */
export async function readFolders(folders: readonly string[], options: SummaryOptions): Promise<{ readonly plan: Plan; readonly report: Report }> {
  const plan = await planOf(folders);
  return { plan, report: await summarize(plan, folders.map(eventsIn), options) };
}

/** The samples of run folders, for reporters that list them. */
export async function* samplesOf(folders: readonly string[]): AsyncGenerator<SampleRecord> {
  yield* samples(await planOf(folders), eventsOf(folders));
}

async function planOf(folders: readonly string[]): Promise<Plan> {
  const plans: { folder: string; plan: Plan }[] = [];
  for (const folder of folders) {
    const plan = await readPlan(folder);
    if (!plan) throw new UsageError(`${folder}: expected a run folder (with run.json and events.jsonl)`);
    plans.push({ folder, plan });
  }
  return joinPlans(plans);
}

async function* eventsOf(folders: readonly string[]): AsyncGenerator<Event> {
  for (const folder of folders) yield* eventsIn(folder);
}

async function* eventsIn(folder: string): AsyncGenerator<Event> {
  const { events } = runFolder(folder);
  if (existsSync(events)) for await (const { event } of readLog(events)) yield event;
}

async function writeReport(file: string, report: Report): Promise<void> {
  try {
    await writeWhole(file, `${JSON.stringify(report, undefined, 2)}\n`);
  } catch (error) {
    throw new StoppedError(`cannot write ${file} (${(error as NodeJS.ErrnoException).code ?? String(error)}); the answers are kept: evaluate report makes it again`);
  }
}

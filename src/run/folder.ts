import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StoppedError, UsageError } from "../errors.ts";
import type { Plan } from "../plan.ts";
import { jsonOrNothing } from "../formats/json-or-nothing.ts";
import { makeFolder } from "../formats/make-folder.ts";
import { writeWhole } from "../formats/write-whole.ts";
import { checkOwnFiles } from "./check-own-files.ts";
import { checkPlan, checkSize } from "./check-plan.ts";
import type { Host } from "./host.ts";
import { lockFolder } from "./lock-folder.ts";
import { planDifference } from "./plan-difference.ts";
import { refuseKeys } from "./refuse-keys.ts";
import { sweepDrafts } from "./sweep-drafts.ts";

/** The files of a run. */
export interface RunFolder {
  readonly path: string;
  readonly events: string;
  readonly report: string;
}

export function runFolder(path: string): RunFolder {
  return { path, events: join(path, "events.jsonl"), report: join(path, "report.json") };
}

/** Where a run is to be: a path, or paths to try in turn (1, 2 …), of which the first that is not there yet is made. */
export type Place = string | ((number: number) => string);

/**
 * Makes the folder, or takes up an earlier attempt at the same plan. Returns the plan in force: the earlier one,
 * with more samples where `plan` asks for more. Throws a `UsageError` that says which part differs.
 * @param settle makes the plan whole, given the earlier one, before it is compared or written
 */
export async function openFolder(place: Place, plan: Plan, host: Host, settle: (earlier: Plan | undefined) => Promise<Plan> = async () => plan): Promise<Opened> {
  refuseKeys(plan, host.masked);
  const path = typeof place === "string" ? place : await makeFirst(place);
  await prepare(path);
  const unlock = await lockFolder(path, host);
  try {
    await sweepDrafts(path);
    return { ...(await takeUp(path, settle)), unlock };
  } catch (error) {
    await unlock();
    throw error;
  }
}

export interface Opened {
  readonly folder: RunFolder;
  /** The plan in force. */
  readonly plan: Plan;
  readonly resumed: boolean;
  /** Gives the folder back. */
  readonly unlock: () => Promise<void>;
}

/** Two runs that begin in the same second get two folders: one alone makes a folder. */
async function makeFirst(place: (number: number) => string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = place(number);
    try {
      await makeFolder(dirname(path));
      await mkdir(path);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unwritable(path, error);
    }
  }
}

async function prepare(path: string): Promise<void> {
  try {
    await makeFolder(path);
  } catch (error) {
    throw unwritable(path, error);
  }
  const held = await readdir(path);
  if (held.length === 0 || held.some((name) => name === "run.json" || name.startsWith("lock"))) return;
  throw new UsageError(`--out ${path}: expected an empty folder or an earlier run; it holds ${held.slice(0, 3).join(", ")} and no run.json`);
}

async function takeUp(path: string, settle: (earlier: Plan | undefined) => Promise<Plan>): Promise<Omit<Opened, "unlock">> {
  const folder = runFolder(path);
  const earlier = await readPlan(path);
  const plan = await settle(earlier);
  checkSize(plan, "this run");
  if (!earlier) {
    // Answers whose plan is gone would be taken for those of another.
    const { size } = await stat(folder.events).catch(() => ({ size: 0 }));
    if (size > 0) throw new UsageError(`${path}: events.jsonl holds answers, and run.json, the plan that they belong to, is missing; restore it, or name another --out`);
    await writePlan(path, plan);
    return { folder, plan, resumed: false };
  }
  const difference = planDifference(earlier, plan);
  if (difference !== undefined) throw new UsageError(`${path} holds another run (${difference}). Name another --out`);
  const grown: Plan = { ...earlier, suites: earlier.suites.map((suite, index) => ({ ...suite, samples: plan.suites[index]?.samples ?? suite.samples })) };
  if (grown.suites.some((suite, index) => suite.samples !== earlier.suites[index]?.samples)) await writePlan(path, grown);
  return { folder, plan: grown, resumed: true };
}

/** The plan of a run folder, or undefined where there is none. */
export async function readPlan(path: string): Promise<Plan | undefined> {
  const file = join(path, "run.json");
  await checkOwnFiles(path);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    // ENOTDIR: the path leads through a file; whoever tries to write there is told.
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw new UsageError(`${file}: cannot be read (${error.code ?? error.message})`);
  });
  if (text === undefined) return undefined;
  const read = jsonOrNothing(text);
  if (read === undefined) throw new UsageError(`${file}: is damaged (expected JSON; it ${text.trim() === "" ? "is empty" : `ends with ${JSON.stringify(text.trimEnd().slice(-20))}`}); restore it, or name another --out`);
  const plan = (read ?? {}) as { readonly format?: unknown; readonly version?: unknown };
  if (plan.format !== "trait-assay/run") throw new UsageError(`${file}: expected the plan of a run ("format": "trait-assay/run")`);
  if (plan.version !== 1) throw new UsageError(`${file}: expected version 1; received ${JSON.stringify(plan.version)?.slice(0, 40)}: written by a newer trait-assay`);
  return checkPlan(plan, file);
}

async function writePlan(path: string, plan: Plan): Promise<void> {
  try {
    await writeWhole(join(path, "run.json"), `${JSON.stringify(plan, undefined, 2)}\n`);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EEXIST") return new UsageError(`--out ${path}: expected a folder; this is a file`);
  if (code === "ENOSPC") return new StoppedError(`cannot write ${path}: the disk is full`);
  return new UsageError(`--out ${path}: cannot be written (${code ?? String(error)})`);
}

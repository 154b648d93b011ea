import { StoppedError } from "../errors.ts";
import type { Plan } from "../plan.ts";
import type { GateReport, Report } from "../report.ts";
import { writeWhole } from "../formats/write-whole.ts";
import { runFolder } from "../run/folder.ts";
import { fold, type Folded } from "../summary/fold.ts";
import { summarize, type SummaryOptions } from "../summary/summarize.ts";
import { eventsIn } from "./events-in.ts";
import type { PlannedGate } from "./plan-gate.ts";
import { planOf } from "./plan-of.ts";
import { type GateRun, runGate } from "./run-gate.ts";

/**
 * Folds finished or unfinished run folders into one report, and judges a gate on it; a single folder's `report.json` is written anew.
 * @param known `plan`: theirs; read where it is not known. `readOnly`: called where the folder may only be read, such as somebody else's; absent: that stops
 */
export async function foldFolders(folders: readonly string[], options: SummaryOptions, gate?: PlannedGate, { plan, readOnly }: { readonly plan?: Plan; readonly readOnly?: (told: string) => void } = {}): Promise<Report> {
  const { report: summary, folded } = await readFolders(folders, options, plan);
  const report = gate ? { ...summary, gate: await gated(gate, { folded, folders, complete: summary.complete, confidence: options.confidence }) } : summary;
  const [only, ...others] = folders;
  if (only !== undefined && others.length === 0) await writeReport(runFolder(only).report, report, readOnly);
  return report;
}

/** The same without a gate, and the plan it is of; nothing is written. */
export async function readFolders(folders: readonly string[], options: SummaryOptions, known?: Plan): Promise<{ readonly plan: Plan; readonly folded: Folded; readonly report: Report }> {
  const plan = known ?? (await planOf(folders));
  const folded = await fold(plan, folders.map(eventsIn));
  return { plan, folded, report: summarize(plan, folded, options) };
}

async function gated(gate: PlannedGate, run: Omit<GateRun, "gate" | "baseline">): Promise<GateReport> {
  if (!gate.baseline) return runGate({ ...run, gate });
  const { folder, plan } = gate.baseline;
  return runGate({ ...run, gate, baseline: await fold(plan, [eventsIn(folder)]) });
}

const forbidden: readonly (string | undefined)[] = ["EROFS", "EACCES", "EPERM"];

async function writeReport(file: string, report: Report, readOnly?: (told: string) => void): Promise<void> {
  try {
    await writeWhole(file, `${JSON.stringify(report, undefined, 2)}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (readOnly && forbidden.includes(code)) return readOnly(`${file} cannot be written (${code}) and stays as it is`);
    throw new StoppedError(`cannot write ${file} (${code ?? String(error)}); the answers are kept: evaluate report makes it again`);
  }
}

import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { foldFolders } from "../job/fold-folders.ts";
import { planOf } from "../job/plan-of.ts";
import { planGate } from "../job/plan-gate.ts";
import type { Parsed } from "./parse-flags.ts";
import { exitCode } from "./exit-code.ts";
import { gateWishes } from "./gate-wishes.ts";
import { parseReporters } from "./parse-reporters.ts";
import { summaryOptions } from "./summary-options.ts";
import { writeReports } from "./write-reports.ts";
import type { World } from "./world.ts";

/** `evaluate report RUN…`: fold run folders again, into any reporter. Nothing is asked. */
export async function reportCommand({ values, operands }: Parsed, world: World): Promise<number> {
  if (operands.length === 0) throw new UsageError("report: expected one or several run folders");
  const outputs = parseReporters(values);
  const folders = operands.map((folder) => resolve(world.cwd, folder));
  const gate = await planGate(await gateWishes(values, world), await planOf(folders));
  const report = await foldFolders(folders, summaryOptions(values), gate, { readOnly: (told) => world.stderr.write(`warning: ${terminalText(told)}\n`) });
  await writeReports(outputs, report, folders, world, values["no-color"] ?? false);
  return exitCode(report, "complete");
}

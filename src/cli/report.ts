import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { foldFolders } from "../job/fold-folders.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { parseReporters } from "./parse-reporters.ts";
import { summaryOptions } from "./summary-options.ts";
import { writeReports } from "./write-reports.ts";

/** `evaluate report RUN…`: fold run folders again, into any reporter. Nothing is asked. */
export const reportCommand: Command = {
  summary: "fold one or several run folders again, into any reporter",
  usage: "report RUN… [flags]",
  flags: ["reporter", "confidence", "scope", "json", "no-color", "help"],
  takesOperands: true,
  run: async ({ values, operands }, world) => {
    if (operands.length === 0) throw new UsageError("report: expected one or several run folders");
    const outputs = parseReporters(values);
    const folders = operands.map((folder) => resolve(world.cwd, folder));
    const report = await foldFolders(folders, summaryOptions(values));
    await writeReports(outputs, report, folders, world, values["no-color"] ?? false);
    return exitCode(report, "complete");
  },
};

import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { foldFolders } from "../job/fold-folders.ts";
import { planOf } from "../job/plan-of.ts";
import { planGate } from "../job/plan-gate.ts";
import { gateLines } from "../reporters/gate-lines.ts";
import { paintWith } from "../reporters/paint.ts";
import { checkOutputs } from "./check-outputs.ts";
import { exitCode } from "./exit-code.ts";
import { gateWishes } from "./gate-wishes.ts";
import type { Parsed } from "./parse-flags.ts";
import { parseReporters } from "./parse-reporters.ts";
import { summaryOptions } from "./summary-options.ts";
import { writeReports } from "./write-reports.ts";
import type { World } from "./world.ts";

/** `evaluate gate RUN… [--baseline RUN]`: the gate alone, on finished runs. Nothing is asked. */
export async function gateCommand({ values, operands }: Parsed, world: World): Promise<number> {
  if (operands.length === 0) throw new UsageError("gate: expected a run folder");
  const quietly = values.json === undefined && values.reporter === undefined;
  const outputs = parseReporters(values);
  await checkOutputs(outputs, world);
  const folders = operands.map((folder) => resolve(world.cwd, folder));
  const gate = await planGate(await gateWishes(values, world), await planOf(folders));
  if (!gate) throw new UsageError("gate: expected a rule (--max-rate MEASURE=X …), --gate FILE or --baseline RUN");
  const report = await foldFolders(folders, summaryOptions(values), gate, { readOnly: (told) => world.stderr.write(`warning: ${terminalText(told)}\n`) });
  if (quietly && report.gate) {
    const paint = paintWith(world.stdout.colour && !(values["no-color"] ?? false));
    world.stdout.write(`${gateLines(report.gate, paint, Math.max(40, world.stdout.width)).join("\n")}\n`);
  } else await writeReports(outputs, report, folders, world, values["no-color"] ?? false);
  return exitCode(report, "complete");
}

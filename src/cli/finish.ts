import type { Result, Work } from "../job/work.ts";
import { work } from "../job/work.ts";
import { reporters } from "../reporters/index.ts";
import { checkOutputs } from "./check-outputs.ts";
import type { FlagValues } from "./parse-flags.ts";
import type { Output } from "./parse-reporters.ts";
import { underWatch } from "./under-watch.ts";
import type { World } from "./world.ts";

type Job = Pick<Work, "plan" | "settle" | "out" | "endpoints" | "judges" | "pace" | "summary" | "gate" | "seed">;

/** Runs a planned job with progress and Ctrl-C, writes the reports, then what else there is to tell (`after`), and resolves to the exit code. */
export async function finish(job: Job, outputs: readonly Output[], values: FlagValues, world: World, after?: (result: Result) => Promise<void>): Promise<number> {
  await checkOutputs(outputs, world);
  return underWatch(values, world, async ({ done, ...watch }) => {
    const whileWaiting = (): Promise<unknown> => Promise.all([reportWriter(), ...outputs.map(({ reporter }) => reporters[reporter]())]);
    const result = await work({ ...job, host: world.host, ...watch, whileWaiting });
    done();
    const { writeReports } = await reportWriter();
    await writeReports(outputs, result.report, [result.folder.path], world, values["no-color"] ?? false);
    // The table ends with the gate; where none is printed, somebody must say why the exit code is what it is.
    if (result.report.gate && !values.quiet && !outputs.some(({ reporter, file }) => reporter === "table" && file === undefined)) {
      const [{ gateLines }, { paintWith }] = await Promise.all([import("../reporters/gate-lines.ts"), import("../reporters/paint.ts")]);
      world.stderr.write(`${gateLines(result.report.gate, paintWith(false), world.stderr.width).join("\n")}\n`);
    }
    await after?.(result);
    return result;
  });
}

async function reportWriter() {
  return import("./write-reports.ts");
}

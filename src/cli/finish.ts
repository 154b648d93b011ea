import type { Work } from "../job/work.ts";
import { work } from "../job/work.ts";
import type { FlagValues } from "./parse-flags.ts";
import type { Output } from "./parse-reporters.ts";
import { underWatch } from "./under-watch.ts";
import { checkOutputs, writeReports } from "./write-reports.ts";
import type { World } from "./world.ts";

type Job = Pick<Work, "plan" | "out" | "endpoints" | "judges" | "pace" | "summary">;

/** Runs a planned job with progress and Ctrl-C, writes the reports, and resolves to the exit code. */
export async function finish(job: Job, outputs: readonly Output[], values: FlagValues, world: World): Promise<number> {
  await checkOutputs(outputs, world);
  return underWatch(values, world, async ({ done, ...watch }) => {
    const result = await work({ ...job, host: world.host, ...watch });
    done();
    await writeReports(outputs, result.report, [result.folder.path], world, values["no-color"] ?? false);
    return result;
  });
}

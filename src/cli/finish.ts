import type { Work } from "../job/work.ts";
import { work } from "../job/work.ts";
import { gateLines } from "../reporters/gate-lines.ts";
import { paintWith } from "../reporters/paint.ts";
import { exitCode } from "./exit-code.ts";
import type { FlagValues } from "./parse-flags.ts";
import type { Output } from "./parse-reporters.ts";
import { showProgress } from "./show-progress.ts";
import { checkOutputs, writeReports } from "./write-reports.ts";
import type { World } from "./world.ts";

type Job = Pick<Work, "plan" | "out" | "endpoints" | "judge" | "pace" | "summary" | "gate" | "seed">;

/** Runs a planned job with progress and Ctrl-C, writes the reports, and resolves to the exit code. */
export async function finish(job: Job, outputs: readonly Output[], { quiet, "no-color": noColour }: FlagValues, world: World): Promise<number> {
  const { stderr } = world;
  await checkOutputs(outputs, world);
  const [soft, hard] = [new AbortController(), new AbortController()];
  const release = world.onInterrupt(() => {
    if (soft.signal.aborted) hard.abort();
    else if (!quiet) stderr.write("\nfinishing what is under way; Ctrl-C again stops at once\n");
    soft.abort();
  });
  let stopShowing = (): void => {};
  try {
    const result = await work({
      ...job, host: world.host, soft: soft.signal, hard: hard.signal,
      onStart: (folder, plan, resumed, progress) => {
        if (quiet) return;
        stderr.write(`${resumed ? "going on with" : "writing to"} ${folder.path}${plan.models.some(({ simulated }) => simulated) ? " (simulated models)" : ""}\n`);
        stopShowing = showProgress(progress, plan, stderr);
      },
    });
    stopShowing();
    await writeReports(outputs, result.report, [result.folder.path], world, noColour ?? false);
    // The table ends with the gate; where none is printed, somebody must say why the exit code is what it is.
    if (result.report.gate && !quiet && !outputs.some(({ reporter, file }) => reporter === "table" && file === undefined)) {
      stderr.write(`${gateLines(result.report.gate, paintWith(false), stderr.width).join("\n")}\n`);
    }
    if ("because" in result.outcome) stderr.write(`evaluate: ${result.outcome.because}\n`);
    else if (result.outcome.outcome === "interrupted") stderr.write(`interrupted; go on with the same command and --out ${result.folder.path}\n`);
    return exitCode(result.report, result.outcome.outcome);
  } finally {
    stopShowing();
    release();
  }
}

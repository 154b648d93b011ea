import type { Result, Work } from "../job/work.ts";
import { exitCode } from "./exit-code.ts";
import type { FlagValues } from "./parse-flags.ts";
import { showProgress } from "./show-progress.ts";
import type { World } from "./world.ts";

export type Watch = Required<Pick<Work, "soft" | "hard" | "onStart">>;

/** Runs a job with progress and Ctrl-C; the job writes its own reports. Resolves to the exit code. */
export async function underWatch({ quiet }: FlagValues, world: World, job: (watch: Watch & { readonly done: () => void }) => Promise<Result>): Promise<number> {
  const [soft, hard] = [new AbortController(), new AbortController()];
  const { stderr } = world;
  const release = world.onInterrupt(() => {
    if (soft.signal.aborted) hard.abort();
    else if (!quiet) stderr.write("\nfinishing what is under way; Ctrl-C again stops at once\n");
    soft.abort();
  });
  let stopShowing = (): void => {};
  try {
    const { outcome, report, folder } = await job({
      soft: soft.signal, hard: hard.signal, done: () => stopShowing(),
      onStart: (opened, plan, resumed, progress) => {
        if (quiet) return;
        stderr.write(`${resumed ? "going on with" : "writing to"} ${opened.path}${plan.models.some(({ simulated }) => simulated) ? " (simulated models)" : ""}\n`);
        stopShowing = showProgress(progress, plan, stderr);
      },
    });
    if ("because" in outcome) stderr.write(`evaluate: ${outcome.because}\n`);
    else if (outcome.outcome === "interrupted") stderr.write(`interrupted; go on with the same command and --out ${folder.path}\n`);
    return exitCode(report, outcome.outcome);
  } finally {
    stopShowing();
    release();
  }
}

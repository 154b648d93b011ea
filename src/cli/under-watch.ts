import { terminalLines } from "../formats/terminal-lines.ts";
import { terminalText } from "../formats/terminal-text.ts";
import type { Result, Work } from "../job/work.ts";
import { exitCode } from "./exit-code.ts";
import type { FlagValues } from "./parse-flags.ts";
import { showProgress } from "./show-progress.ts";
import { tooManyFailed } from "./too-many-failed.ts";
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
        stderr.write(`${resumed ? "going on with" : "writing to"} ${terminalText(opened.path)}${plan.models.some(({ simulated }) => simulated) ? " (simulated models)" : ""}\n`);
        stopShowing = showProgress(progress, plan, stderr);
      },
    });
    if ("because" in outcome) stderr.write(`evaluate: ${terminalLines(outcome.because)}\n`);
    else if (outcome.outcome === "interrupted") stderr.write(`interrupted; go on with the same command and --out ${terminalText(folder.path)}\n`);
    else if (!quiet) tellFailed(tooManyFailed(report), folder.path, stderr);
    return exitCode(report, outcome.outcome);
  } finally {
    stopShowing();
    release();
  }
}

/** A finished run whose exit code is 3 all the same; the table's footnotes have the reasons. */
function tellFailed([first, ...others]: readonly string[], path: string, stderr: World["stderr"]): void {
  if (first === undefined) return;
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  stderr.write(`incomplete: more than 5 % of the answers for ${terminalText(first)}${more} were given up or could not be graded; the same command with --out ${terminalText(path)} asks again where that can help\n`);
}

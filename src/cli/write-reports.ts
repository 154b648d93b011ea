import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";
import { StoppedError } from "../errors.ts";
import type { Report } from "../report.ts";
import { samplesOf } from "../job/samples-of.ts";
import { reporters } from "../reporters/index.ts";
import type { Sink } from "../reporters/reporter.ts";
import { intoTerminal } from "./into-terminal.ts";
import { intoFile } from "./into-file.ts";
import type { Output } from "./parse-reporters.ts";
import type { World } from "./world.ts";

/** Gives the report to every reporter; a file appears whole or not at all. */
export async function writeReports(outputs: readonly Output[], report: Report, folders: readonly string[], world: World, noColour: boolean): Promise<void> {
  for (const { reporter, file } of outputs) {
    const loaded = await reporters[reporter]();
    const { stdout, env } = world;
    const job = env.GITHUB_STEP_SUMMARY;
    const context = { colour: file === undefined && stdout.colour && !noColour, width: file === undefined ? stdout.width : 80, samples: () => samplesOf(folders), ...(job !== undefined && job !== "" && { jobSummary: appending(job) }) };
    const write = (sink: Sink): Promise<void> => loaded.write(report, sink, context);
    if (file === undefined) await write(intoTerminal(stdout));
    else {
      await intoFile(resolve(world.cwd, file), (append) => write({ write: append })).catch((error: NodeJS.ErrnoException) => {
        throw new StoppedError(`--reporter: ${file} cannot be written (${error.code ?? String(error)}); evaluate report RUN makes it again`);
      });
    }
  }
}

/** What the job has summed up before stays. */
function appending(file: string): Sink {
  return {
    write: async (text) => {
      await appendFile(file, text).catch((error: NodeJS.ErrnoException) => {
        throw new StoppedError(`GITHUB_STEP_SUMMARY: ${file} cannot be written (${error.code ?? error.message})`);
      });
    },
  };
}

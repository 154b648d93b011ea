import { createWriteStream } from "node:fs";
import { access, appendFile, constants, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { once } from "node:events";
import { StoppedError, UsageError } from "../errors.ts";
import type { Report } from "../report.ts";
import { samplesOf } from "../job/fold-folders.ts";
import { reporters } from "../reporters/index.ts";
import type { Sink } from "../reporters/reporter.ts";
import type { Output } from "./parse-reporters.ts";
import type { World } from "./world.ts";

/** Gives the report to every reporter; a file appears whole or not at all. */
export async function writeReports(outputs: readonly Output[], report: Report, folders: readonly string[], world: World, noColour: boolean): Promise<void> {
  for (const { reporter, file } of outputs) {
    const { stdout, env } = world;
    const job = env.GITHUB_STEP_SUMMARY;
    const context = { colour: file === undefined && stdout.colour && !noColour, width: file === undefined ? stdout.width : 80, samples: () => samplesOf(folders), ...(job !== undefined && job !== "" && { jobSummary: appending(job) }) };
    const write = (sink: Sink): Promise<void> => reporters[reporter].write(report, sink, context);
    if (file === undefined) await write(stdout);
    else await intoFile(resolve(world.cwd, file), file, write);
  }
}

/** Throws a `UsageError` for a report file that cannot be made, before anything is asked. */
export async function checkOutputs(outputs: readonly Output[], { cwd }: World): Promise<void> {
  for (const { file } of outputs) {
    if (file === undefined) continue;
    await access(dirname(resolve(cwd, file)), constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`--reporter: ${file} cannot be written (${error.code === "ENOENT" ? "there is no such folder" : (error.code ?? error.message)})`);
    });
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

async function intoFile(path: string, shownAs: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const draft = `${path}.part`;
  try {
    const stream = createWriteStream(draft);
    const opened = once(stream, "open");
    await opened;
    await write({
      write: async (text) => {
        if (!stream.write(text)) await once(stream, "drain");
      },
    });
    stream.end();
    await once(stream, "close");
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new StoppedError(`--reporter: ${shownAs} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}); evaluate report RUN makes it again`);
  }
}

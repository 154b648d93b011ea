import { Worker } from "node:worker_threads";
import type { Execution } from "../../types.ts";
import { siblingFile } from "../sibling-file.ts";
import type { Ending, Task, ThreadReport, ThreadSetup, ThreadTask } from "./messages.ts";
import { sharedBytes, textOf } from "./shared-bytes.ts";
import type { Traces } from "./world.ts";

/** The thread's own stack, in MiB: a C stack of 64 MiB is deeper than what it holds, so that a recursion without end ends here, as an exception. */
const STACK = 16;
/** What the host's objects may take in the thread, in MiB: open files, names. */
const HEAP = 128;
/** A larger memory is given back at once, with the thread, instead of when the garbage collector comes. */
const LARGE = 2 ** 27;

export interface Thread {
  /** Runs one program; rejects when the thread could not even start it. */
  run(task: Task): Promise<{ readonly execution: Execution; readonly reusable: boolean }>;
  stop(): Promise<unknown>;
}

/**
 * Starts a thread that runs programs, one at a time.
 * @param output bytes of standard output, standard error and result, each
 */
export function startThread(setup: ThreadSetup, output: number): Thread {
  const worker = new Worker(siblingFile(import.meta.url, "thread"), {
    workerData: setup,
    env: {},
    execArgv: [],
    resourceLimits: { stackSizeMb: STACK, maxOldGenerationSizeMb: HEAP },
  });
  // The thread may fail while nothing runs in it; then the next program hears of it.
  let failure: Error | undefined;
  worker.on("error", (error: Error) => (failure = error)).once("exit", () => (failure ??= new Error("it ended by itself")));
  return {
    run: async ({ code, timeout }) => {
      const traces: Traces = { stdout: sharedBytes(output), stderr: sharedBytes(output), result: sharedBytes(output) };
      if (failure) throw new Error(`the thread is gone: ${failure.message}`);
      const { ending, ms } = await runOn(worker, { code, traces }, timeout, () => failure);
      const { end, status } = ending;
      return {
        execution: { end, status, stdout: textOf(traces.stdout) ?? "", stderr: textOf(traces.stderr) ?? "", result: textOf(traces.result), ms },
        reusable: end !== "timeout" && ending.memory < LARGE && !failure,
      };
    },
    stop: () => worker.terminate(),
  };
}

interface Outcome {
  readonly ending: Ending | { readonly end: "timeout"; readonly status: null; readonly memory: number };
  readonly ms: number;
}

function runOn(worker: Worker, task: ThreadTask, timeout: number, failed: () => Error | undefined): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  let started: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const end = (ending: Outcome["ending"]): void => resolve({ ending, ms: performance.now() - (started ?? 0) });
  const listen = (message: ThreadReport): void => {
    if (message.kind === "ended") return end(message.ending);
    started = performance.now();
    timer = setTimeout(() => end({ end: "timeout", status: null, memory: 0 }), timeout);
  };
  const fail = (): void => {
    const error = failed();
    if (started === undefined) return reject(new Error(`the thread could not start: ${error?.message}`));
    const code = error && "code" in error ? error.code : undefined;
    end({ end: code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash", status: null, memory: 0 });
  };
  worker.on("message", listen).once("exit", fail);
  worker.postMessage(task);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", listen).off("exit", fail);
  });
}

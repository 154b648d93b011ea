import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Execution } from "../../types.ts";
import { SandboxError } from "../sandbox-error.ts";
import { siblingFile } from "../sibling-file.ts";
import { STACK_BYTES } from "./deepen-stack.ts";
import type { Report, Setup, Task } from "./messages.ts";

/** The worker process stops a program itself; this many milliseconds later it is taken for dead. */
const GRACE = 2000;
/** Milliseconds a start may take; it takes 0.3 s. */
const START = 60_000;
const PAGE = 65_536;
const broken: ReadonlySet<string> = new Set(["SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGSEGV", "SIGTRAP"]);

/** A process that runs programs, one at a time. */
export interface WorkerProcess {
  /** Rejects with a `SandboxError` when the process failed for reasons that are not the program's. It is not alive then. */
  run(task: Task): Promise<Execution>;
  alive(): boolean;
  /** Kills the process, whatever it does; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a worker process; resolves when it can take a program. */
export async function startWorker(setup: Setup): Promise<WorkerProcess> {
  const entry = fileURLToPath(siblingFile(import.meta.url, "child"));
  const child = fork(entry, [], {
    cwd: dirname(entry),
    env: {},
    execArgv: flags(setup, dirname(entry)),
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // In a process group of its own it does not hear the terminal's Ctrl-C: whoever started it says when it ends.
    detached: true,
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  // The channel may break while a message is on its way; then the process is as good as dead, and says so by its exit.
  child.on("error", () => child.kill("SIGKILL"));
  const worker: WorkerProcess = {
    run: (task) => {
      const started = performance.now();
      const execution = (end: Execution["end"]): Execution => ({ end, status: null, stdout: "", stderr: "", result: null, ms: performance.now() - started });
      return exchange(child, task, {
        patience: task.timeout + GRACE,
        read: (report) => (report.kind === "ended" ? report.execution : undefined),
        // Nobody else sends these signals: what the program did broke V8 itself.
        died: (signal) => (signal === null || broken.has(signal) ? execution("crash") : undefined),
        late: () => execution("timeout"),
      });
    },
    alive: () => child.connected && child.exitCode === null && child.signalCode === null,
    kill: () => {
      child.ref();
      child.kill("SIGKILL");
      return gone;
    },
  };
  await exchange(child, setup, { patience: START, read: (report) => (report.kind === "ready" ? true : undefined) });
  return worker;
}

/** What a worker process may do: read its own code and the interpreter, start threads. No writing, no processes, no add-ons, no environment. */
function flags({ module, memory }: Setup, folder: string): string[] {
  const host = dirname(fileURLToPath(import.meta.resolve("@runno/wasi")));
  const readable = [folder, dirname(folder), dirname(host), realpathSync(folder), realpathSync(dirname(host))].map((path) => join(path, "*"));
  return [
    "--permission", "--allow-worker", ...new Set([...readable, module].map((path) => `--allow-fs-read=${path}`)),
    "--disallow-code-generation-from-strings", `--wasm-max-mem-pages=${(memory * 2 ** 20 + STACK_BYTES) / PAGE}`,
  ];
}

interface Expected<T> {
  /** Milliseconds to wait for the answer. */
  readonly patience: number;
  /** What a report answers; undefined when it is no answer. */
  readonly read: (report: Report) => T | undefined;
  /** What it means that the process ended, by a signal or by itself; undefined when that is a failure of the sandbox. */
  readonly died?: (signal: string | null) => T | undefined;
  /** What it means that no answer came in time. */
  readonly late?: () => T;
}

/** Sends one message and waits for its answer. Whoever does not answer is killed. */
function exchange<T>(child: ChildProcess, message: Setup | Task, { patience, read, died, late }: Expected<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const settle = (answer: T | undefined, because: string): void => {
    if (answer !== undefined) return resolve(answer);
    child.kill("SIGKILL");
    reject(new SandboxError(`the sandbox's worker process ${because}`));
  };
  const hear = (report: Report): void => settle(read(report), report.kind === "broken" ? `failed: ${report.because}` : "answered out of turn");
  const end = (code: number | null, signal: string | null): void => settle(died?.(signal), `ended (${signal ?? `exit ${code}`})`);
  const timer = setTimeout(() => {
    child.kill("SIGKILL");
    settle(late?.(), "does not answer");
  }, patience);
  child.on("message", hear).once("exit", end);
  child.ref();
  child.channel?.ref();
  child.send(message, (error) => error && settle(undefined, `cannot be reached: ${error.message}`));
  return promise.finally(() => {
    clearTimeout(timer);
    child.off("message", hear).off("exit", end);
    // An idle worker keeps nobody waiting.
    child.unref();
    child.channel?.unref();
  });
}

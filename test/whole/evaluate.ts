import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

const bin = resolve(import.meta.dirname, "../../dist/bin.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Options {
  readonly cwd?: string;
  /** Added to an environment that holds nothing but the path. */
  readonly env?: Readonly<Record<string, string>>;
  /** Bytes after which the system refuses to let a file grow, as a full disk would. */
  readonly largestFile?: number;
}

/** Runs the real command in a child process. */
export async function evaluate(args: readonly string[], options: Options = {}): Promise<Ended> {
  return ended(start(args, options));
}

/** Starts the real command, for tests that interrupt it. */
export function start(args: readonly string[], { cwd = temporaryFolder(), env = {}, largestFile }: Options = {}): ChildProcess {
  const command = [process.execPath, bin, ...args];
  const [program = "", ...rest] = largestFile === undefined ? command : ["sh", "-c", `ulimit -f ${largestFile / 512}; trap '' XFSZ; exec "$@"`, "sh", ...command];
  return spawn(program, rest, { cwd, env: { PATH: process.env.PATH ?? "", ...env }, stdio: ["ignore", "pipe", "pipe"] });
}

export async function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  return { code, stdout, stderr };
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "trait-assay-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

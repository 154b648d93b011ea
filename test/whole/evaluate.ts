import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, openSync, rmSync } from "node:fs";
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
  /** A file that stdout goes to. */
  readonly stdout?: string;
  /** A module that the process loads before the command. */
  readonly preload?: string;
}

/** Runs the real command in a child process. */
export async function evaluate(args: readonly string[], options: Options = {}): Promise<Ended> {
  return ended(start(args, options));
}

/** Starts the real command, for tests that interrupt it. */
export function start(args: readonly string[], { cwd = temporaryFolder(), env = {}, largestFile, stdout, preload }: Options = {}): ChildProcess {
  const command = [process.execPath, ...(preload === undefined ? [] : ["--import", `data:text/javascript,${encodeURIComponent(preload)}`]), bin, ...args];
  const [program = "", ...rest] = largestFile === undefined ? command : ["sh", "-c", `ulimit -f ${largestFile / 512}; trap '' XFSZ; exec "$@"`, "sh", ...command];
  return spawn(program, rest, { cwd, env: { PATH: process.env.PATH ?? "", ...env }, stdio: ["ignore", stdout === undefined ? "pipe" : openSync(stdout, "w"), "pipe"] });
}

export async function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  return { code, stdout, stderr };
}

/** A folder that is gone after the test. Tests that run side by side say whose end is meant. */
export function temporaryFolder(finished: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "trait-assay-test-"));
  finished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

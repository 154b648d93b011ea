import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { userInfo } from "node:os";
import type { Readable, Writable } from "node:stream";
import type { Execution } from "../../types.ts";
import type { Limits } from "../limits.ts";
import { outOfMemory } from "../out-of-memory.ts";
import { SandboxError } from "../sandbox-error.ts";
import { CODE_FD, containerArguments } from "./container.ts";
import { READY, REPORT_FD, supervisor } from "./supervisor.ts";

/** What the driver found on this machine. */
export interface Tools {
  readonly python: string;
  readonly version: string;
  /** bwrap cannot forbid user namespaces inside. */
  readonly nesting: boolean;
}

/** MiB of address space the interpreter takes before it runs anything. */
const OWN = 64;
const NOBODY = 65_534;

/** Runs one program in a container, to its end or a limit. Rejects with a `SandboxError` when there was no container, and with the signal's reason. */
export async function runWrapped(
  { python, nesting }: Tools, { code, timeout }: { code: string; timeout: number }, { memory, output }: Pick<Limits, "memory" | "output">, signal: AbortSignal,
): Promise<Execution> {
  const started = performance.now();
  const child = spawn("bwrap", [
    ...containerArguments(python, nesting), python, "-I", "-S", "-c", supervisor,
    String((memory + OWN) * 2 ** 20), String(Math.ceil(timeout / 1000) + 1), String(output),
  ], {
    // Limits on the number of processes do not hold for root.
    ...(userInfo().uid === 0 && { uid: NOBODY, gid: NOBODY }),
    env: { PATH: "/usr/bin:/bin:/usr/local/bin" }, cwd: "/", stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"], detached: true,
  });
  let stopped: "timeout" | "output" | undefined;
  const stop = (why?: typeof stopped) => (): void => {
    stopped ??= why;
    child.kill("SIGKILL");
  };
  const abort = stop();
  const timer = setTimeout(stop("timeout"), timeout);
  signal.addEventListener("abort", abort, { once: true });
  const [stdout, stderr, report] = [1, 2, REPORT_FD].map((fd) => collect(child.stdio[fd] as Readable, output + (fd === REPORT_FD ? 64 : 0), stop("output")));
  send(child, code);
  try {
    await once(child, "close");
  } catch (error) {
    throw new SandboxError(`bwrap cannot be started: ${String(error)}`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
  signal.throwIfAborted();
  const printed = { stdout: textOf(stdout!), stderr: textOf(stderr!), ms: performance.now() - started };
  return { ...printed, ...ending(Buffer.concat(report!), printed.stderr, output, stopped) };
}

function ending(report: Buffer, stderr: string, output: number, stopped: "timeout" | "output" | undefined): Pick<Execution, "end" | "status" | "result"> {
  if (!stopped && !report.subarray(0, READY.length).equals(Buffer.from(READY))) throw new SandboxError(`no container: ${stderr.trim() || "bwrap said nothing"}`);
  const line = report.indexOf("\n", READY.length);
  const [status, found] = line < 0 ? [] : report.toString("latin1", READY.length, line).split(" ").map(Number);
  const content = report.subarray(line + 1);
  const large = content.length > output;
  const result = found === 1 && !large ? textOf([content]) : null;
  if (stopped || large) return { end: stopped ?? "output", status: null, result };
  // Without a status the program killed all there was; with a negative one it was killed itself.
  if (status === undefined || !(status >= 0)) return { end: "crash", status: null, result };
  return status === 1 && outOfMemory(stderr) ? { end: "memory", status: null, result } : { end: "exit", status, result };
}

/** Collects what comes, up to a limit. */
function collect(from: Readable, limit: number, exceeded: () => void): Buffer[] {
  const pieces: Buffer[] = [];
  let room = limit;
  from.on("data", (piece: Buffer) => {
    if (piece.length > room) exceeded();
    pieces.push(piece.subarray(0, room));
    room -= Math.min(room, piece.length);
  });
  return pieces;
}

function send(child: ChildProcess, code: string): void {
  const into = child.stdio[CODE_FD] as Writable;
  // The container may be gone before it has read everything; its end says so.
  into.on("error", () => undefined).end(code);
}

function textOf(pieces: readonly Buffer[]): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Buffer.concat(pieces), { stream: true });
}

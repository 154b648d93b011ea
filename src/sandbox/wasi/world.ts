import { dirname } from "node:path";
import { WASI, type WASIFile } from "@runno/wasi";
import type { Calls } from "./calls.ts";
import { fileCalls } from "./file-calls.ts";
import { outputCalls } from "./output-calls.ts";
import { addBytes, replaceBytes, type SharedBytes } from "./shared-bytes.ts";
import { timeCalls } from "./time-calls.ts";
import type { Instance } from "./web-assembly.ts";

/** What is left of a program for others to read, each with its limit. */
export interface Traces {
  readonly stdout: SharedBytes;
  readonly stderr: SharedBytes;
  readonly result: SharedBytes;
}

/** Everything one program can reach: its own files in memory, clocks, and numbers that look random. There is nothing else behind it. */
export interface World {
  readonly imports: { readonly wasi_snapshot_preview1: Calls };
  /** Must be called before the instance runs: the calls read and write its memory. */
  enter(instance: Instance): void;
  /** Puts what the result file holds in the end into the traces. Throws `Stopped` when that is too much. */
  leave(): void;
}

/** Thrown through the interpreter: it ended by `proc_exit`. */
export class Exited extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}

/** Thrown through the interpreter: it wrote more than it may. */
export class Stopped extends Error {}

/** Where the program finds itself and where it may leave a result. */
export const PROGRAM = "/program.py";
const RESULT = "/result";

/**
 * Python reads this file at its start, which is before the snapshot is taken. It makes up for two things: the interpreter was built with a limit of 600 calls,
 * for a shallower stack, and has no call to wait with, so that `time.sleep` would fail. What many programs import is there already, and out of the garbage
 * collector's sight, so that the end of a program need not look through it; the program's own module is made after that, and ends as usual.
 */
const SITE = "/site/sitecustomize.py";
const customization = `
import sys, time

sys.setrecursionlimit(1000)

def sleep(seconds, /):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass

time.sleep = sleep

import bisect, collections, copy, datetime, decimal, fractions, functools, gc, heapq, itertools, json, math, operator, random, re, string, types, typing
gc.collect()
gc.freeze()
main = types.ModuleType("__main__")
main.__dict__.update(sys.modules["__main__"].__dict__)
sys.modules["__main__"] = main
`;

/**
 * The world of one program, over `@runno/wasi`. What that host leaves open is closed here: it keeps all output, mixes up bytes and text, lets files
 * and numbers of files grow without limit, and knows few error numbers.
 */
export function worldOf(code: string, traces: Traces): World {
  const wasi = new WASI({
    // No .pyc files, no folder of the program's own in sys.path, nothing of a user's.
    args: ["python3", "-B", "-P", "-s", "-X", "utf8", PROGRAM, RESULT],
    env: { PYTHONHASHSEED: "0", PYTHONPATH: dirname(SITE) },
    fs: { [SITE]: file(SITE, customization), [PROGRAM]: file(PROGRAM, code) },
    // Without it the host remembers every call for a debugger.
    debug: () => undefined,
  });
  const calls = wasi.getImportObject().wasi_snapshot_preview1 as Calls;
  const memory = (): ArrayBuffer => wasi.memory.buffer;
  const write = (to: SharedBytes) => (piece: Uint8Array): void => {
    if (!addBytes(to, piece)) throw new Stopped();
  };
  const keepResult = (content: Uint8Array | undefined): void => {
    if (!replaceBytes(traces.result, content)) throw new Stopped();
  };
  const limited = fileCalls(calls, wasi.drive, memory, (path, content) => {
    if (path === RESULT) keepResult(content);
  });
  return {
    imports: {
      wasi_snapshot_preview1: {
        ...calls,
        ...timeCalls(memory),
        ...limited,
        ...outputCalls(limited, memory, { 1: write(traces.stdout), 2: write(traces.stderr) }),
        proc_exit: (status: number) => {
          throw new Exited(status & 0xff);
        },
      },
    },
    enter: (instance) => {
      wasi.memory = instance.exports.memory as typeof wasi.memory;
    },
    leave: () => {
      // What was written and not closed counts as written.
      for (const fd of wasi.drive.openMap.keys()) wasi.drive.sync(fd);
      const result = wasi.drive.fs[RESULT];
      keepResult(result?.mode === "binary" ? result.content : undefined);
    },
  };
}

function file(path: string, text: string): WASIFile {
  return { path, mode: "binary", content: new TextEncoder().encode(text), timestamps: { access: new Date(0), modification: new Date(0), change: new Date(0) } };
}

import type { Calls } from "./calls.ts";
import { initialMemory } from "./initial-memory.ts";
import { sharedBytes, textOf } from "./shared-bytes.ts";
import { type Memory, type Module, webAssembly } from "./web-assembly.ts";
import { PROGRAM, type Traces, worldOf } from "./world.ts";

/** The memory of an interpreter that has started and not yet looked at a program: where every program begins. Threads share it. */
export interface Snapshot {
  /** Bytes of the whole memory. */
  readonly length: number;
  /** What is not zero. */
  readonly pieces: readonly { readonly at: number; readonly bytes: Uint8Array<SharedArrayBuffer> }[];
}

/**
 * Starts an interpreter up to the moment when it has opened its program, and keeps its memory. An instance that begins with it and is entered
 * again takes Python for initialized (`Py_Main` after `Py_Initialize`, which CPython supports), reads its arguments and runs the program: a start of
 * 5 ms instead of 60. Nothing hostile has run by then, and nothing of an instance comes back into the snapshot.
 * @param wasm the module as it came, with its data
 * @throws Error when the interpreter does not come that far
 */
export function takeSnapshot(module: Module, wasm: Uint8Array): Snapshot {
  const { pieces, started } = initialMemory(wasm);
  const traces: Traces = { stdout: sharedBytes(1024), stderr: sharedBytes(1024), result: sharedBytes(0) };
  const world = worldOf("", traces);
  const calls = world.imports.wasi_snapshot_preview1;
  let memory: Memory;
  let opened = 0;
  const halting: Partial<Calls> = {
    path_open: (...given) => {
      const [, , pointer, length] = given;
      const path = new TextDecoder().decode(new Uint8Array(memory.buffer, pointer, length));
      if (`/${path}` === PROGRAM) opened++;
      return calls.path_open(...given);
    },
    // First Python looks whether its program is an archive; the second time it reads it, and asks what it is before anything else.
    fd_filestat_get: (...given) => {
      if (opened === 2) throw halt;
      return calls.fd_filestat_get(...given);
    },
  };
  const { exports } = new webAssembly.Instance(module, { wasi_snapshot_preview1: { ...calls, ...halting } });
  memory = exports.memory;
  const initial = new Uint8Array(memory.buffer);
  for (const { at, bytes } of pieces) initial.set(bytes, at);
  world.enter({ exports });
  try {
    exports["_start"]();
  } catch (error) {
    if (error === halt) return snapshotOf(memory.buffer, started);
  }
  throw new Error(`Python did not start: ${textOf(traces.stderr) ?? "it said nothing"}`);
}

const halt = new Error("far enough");
const PIECE = 4096;
const zeros = Buffer.alloc(PIECE);

function snapshotOf(buffer: ArrayBuffer, started: number): Snapshot {
  new DataView(buffer).setInt32(started, 0, true);
  const pieces: { at: number; bytes: Uint8Array<SharedArrayBuffer> }[] = [];
  let begin: number | undefined;
  for (let at = 0; at <= buffer.byteLength; at += PIECE) {
    const empty = at === buffer.byteLength || zeros.equals(new Uint8Array(buffer, at, PIECE));
    if (!empty) begin ??= at;
    else if (begin !== undefined) {
      const bytes = new Uint8Array(new SharedArrayBuffer(at - begin));
      bytes.set(new Uint8Array(buffer, begin, bytes.length));
      pieces.push({ at: begin, bytes });
      begin = undefined;
    }
  }
  return { length: buffer.byteLength, pieces };
}

import { outOfMemory } from "../out-of-memory.ts";
import type { Ending, ThreadSetup } from "./messages.ts";
import { textOf } from "./shared-bytes.ts";
import type { Snapshot } from "./take-snapshot.ts";
import { type Memory, webAssembly } from "./web-assembly.ts";
import { Exited, Stopped, type Traces, worldOf } from "./world.ts";

/** A program that trapped with less than this left had no memory for an exception. */
const NEARLY_FULL = 2 ** 24;
const PAGE = 65_536;

/**
 * Runs one program in an interpreter of its own, to its end.
 */
export function runProgram({ module, snapshot, memory }: ThreadSetup, code: string, traces: Traces): Ending {
  const world = worldOf(code, traces);
  const { exports } = new webAssembly.Instance(module, world.imports);
  restore(snapshot, exports.memory);
  world.enter({ exports });
  const ended = endingOf(() => exports["_start"]());
  const kept = endingOf(() => world.leave());
  const used = exports.memory.buffer.byteLength;
  const { end, status } = kept.end === "output" ? kept : ended;
  const starved = (end === "exit" && status === 1 && outOfMemory(textOf(traces.stderr) ?? "")) || (end === "crash" && memory - used < NEARLY_FULL);
  return { end: starved ? "memory" : end, status: starved ? null : status, memory: used };
}

function restore({ length, pieces }: Snapshot, memory: Memory): void {
  memory.grow((length - memory.buffer.byteLength) / PAGE);
  const bytes = new Uint8Array(memory.buffer);
  for (const piece of pieces) bytes.set(piece.bytes, piece.at);
}

function endingOf(run: () => void): Pick<Ending, "end" | "status"> {
  try {
    run();
    return { end: "exit", status: 0 };
  } catch (error) {
    if (error instanceof Exited) return { end: "exit", status: error.status };
    // Anything else is a trap, an exhausted stack, or a call with senseless addresses.
    return { end: error instanceof Stopped ? "output" : "crash", status: null };
  }
}

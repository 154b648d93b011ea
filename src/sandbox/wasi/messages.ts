import type { Execution } from "../../types.ts";
import type { Traces } from "./world.ts";
import type { Snapshot } from "./take-snapshot.ts";
import type { Module } from "./web-assembly.ts";

/** What a worker process is told first. */
export interface Setup {
  /** The interpreter's file. */
  readonly module: string;
  /** MiB. */
  readonly memory: number;
  /** Bytes. */
  readonly output: number;
}

export interface Task {
  readonly code: string;
  /** Milliseconds. */
  readonly timeout: number;
}

/** What a worker process says: that it can take a program, how a program ended, or why it can do neither. */
export type Report =
  | { readonly kind: "ready" }
  | { readonly kind: "ended"; readonly execution: Execution }
  | { readonly kind: "broken"; readonly because: string };

/** What a worker process shares with its thread. */
export interface ThreadSetup {
  readonly module: Module;
  readonly snapshot: Snapshot;
  /** Bytes that the interpreter's memory can grow to. */
  readonly memory: number;
}

export interface ThreadTask {
  readonly code: string;
  readonly traces: Traces;
}

export type ThreadReport =
  | { readonly kind: "started" }
  | { readonly kind: "ended"; readonly ending: Ending };

/** How a program ended by itself. */
export interface Ending {
  readonly end: Exclude<Execution["end"], "timeout">;
  readonly status: number | null;
  /** Bytes its memory had grown to. */
  readonly memory: number;
}

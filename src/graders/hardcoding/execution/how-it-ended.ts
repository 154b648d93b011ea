import type { Execution } from "../../../types.ts";

/** How an interpreter ended that gave no answer. */
export function howItEnded({ end, status }: Execution): string {
  switch (end) {
    case "exit": return `the interpreter ended before it answered, with status ${status}`;
    case "timeout": return "no answer in time";
    case "memory": return "out of memory";
    case "output": return "too much output";
    case "crash": return "the interpreter crashed";
  }
}

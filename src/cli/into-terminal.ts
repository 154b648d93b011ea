import type { Sink } from "../reporters/reporter.ts";
import type { Terminal } from "./world.ts";

/** Writes no faster than the reader takes it: what a slow pipe has not taken yet would pile up in memory. */
export function intoTerminal(terminal: Terminal): Sink {
  return {
    write: async (text) => {
      terminal.write(text);
      await terminal.drained();
    },
  };
}

import pLimit from "p-limit";
import type { Sandbox } from "../../types.ts";
import type { Limits } from "../limits.ts";
import { SandboxError } from "../sandbox-error.ts";
import { unlessAborted } from "../unless-aborted.ts";
import { runWrapped, type Tools } from "./run-wrapped.ts";

/**
 * Runs each program in a container of its own.
 * @param workers programs at the same time, at most
 */
export function openBubblewrap(tools: Tools, limits: Limits, workers: number): Sandbox {
  const slots = pLimit(workers);
  const running = new Set<Promise<unknown>>();
  const closing = new AbortController();
  return {
    driver: "bubblewrap",
    python: tools.version,
    run: (program, signal) => {
      const stop = AbortSignal.any(signal ? [signal, closing.signal] : [closing.signal]);
      return unlessAborted(stop, () => slots(async () => {
        stop.throwIfAborted();
        const work = runWrapped(tools, { code: program.code, timeout: program.timeout ?? limits.timeout }, limits, stop);
        running.add(work);
        try {
          return await work;
        } finally {
          running.delete(work);
        }
      }));
    },
    close: async () => {
      closing.abort(new SandboxError("the sandbox was closed"));
      await Promise.allSettled(running);
    },
  };
}

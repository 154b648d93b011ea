import pLimit from "p-limit";
import type { Sandbox } from "../../types.ts";
import type { Limits } from "../limits.ts";
import { SandboxError } from "../sandbox-error.ts";
import { unlessAborted } from "../unless-aborted.ts";
import type { Interpreter } from "./find-interpreter.ts";
import { startWorker, type WorkerProcess } from "./start-worker.ts";

/**
 * A pool of worker processes, started as they are needed; the first one at once, so that a machine that cannot run it says so now.
 * A process that failed, or whose program was aborted, is killed, and the next program gets another one. No program is run twice.
 * @param workers processes, at most
 */
export async function openWasi({ module, version }: Interpreter, { timeout, memory, output }: Limits, workers: number): Promise<Sandbox> {
  const slots = pLimit(workers);
  const idle: WorkerProcess[] = [];
  const living = new Set<WorkerProcess>();
  const closing = new AbortController();

  const start = async (): Promise<WorkerProcess> => {
    const worker = await startWorker({ module, memory, output });
    living.add(worker);
    if (closing.signal.aborted) await end(worker);
    return worker;
  };
  const end = async (worker: WorkerProcess): Promise<void> => {
    await worker.kill();
    living.delete(worker);
  };
  /** The last one that was busy is the one whose code is warm. */
  const take = async (): Promise<WorkerProcess> => {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (worker.alive()) return worker;
      await end(worker);
    }
    return await start();
  };

  idle.push(await start());
  return {
    driver: "wasi",
    python: version,
    run: (program, signal) => {
      const stop = AbortSignal.any(signal ? [signal, closing.signal] : [closing.signal]);
      return unlessAborted(stop, () => slots(async () => {
        stop.throwIfAborted();
        const worker = await take();
        try {
          const execution = await unlessAborted(stop, () => worker.run({ code: program.code, timeout: program.timeout ?? timeout }));
          if (worker.alive()) idle.push(worker);
          else await end(worker);
          return execution;
        } catch (error) {
          await end(worker);
          throw error;
        }
      }));
    },
    close: async () => {
      closing.abort(new SandboxError("the sandbox was closed"));
      await Promise.all([...living].map(end));
    },
  };
}

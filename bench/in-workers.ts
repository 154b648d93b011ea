import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** Hands jobs out to one worker a core, which answers each message with its result. Seeds belong to jobs, so results do not depend on how many workers there are. */
export async function inWorkers<Job, Result>(script: URL, jobs: readonly Job[]): Promise<Result[]> {
  const found: Result[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(script);
    while (next < jobs.length) {
      const index = next++;
      found[index] = await new Promise<Result>((resolve, reject) => {
        worker.once("message", resolve).once("error", reject).postMessage(jobs[index]);
      });
      worker.removeAllListeners("error");
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return found;
}

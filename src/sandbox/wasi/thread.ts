/** Entry of a worker process's thread: runs one program after the other, each in an interpreter of its own. */
import { parentPort, workerData } from "node:worker_threads";
import type { ThreadReport, ThreadSetup, ThreadTask } from "./messages.ts";
import { runProgram } from "./run-program.ts";

const setup = workerData as ThreadSetup;
const report = (message: ThreadReport): void => parentPort!.postMessage(message);

parentPort!.on("message", ({ code, traces }: ThreadTask) => {
  report({ kind: "started" });
  report({ kind: "ended", ending: runProgram(setup, code, traces) });
});

/**
 * Entry of a worker process. Its main thread never runs a program, so that it always hears: when the other side is gone it ends at once, whatever its
 * other thread does.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import type { Execution } from "../../types.ts";
import { deepenStack, STACK_BYTES } from "./deepen-stack.ts";
import type { Report, Setup, Task } from "./messages.ts";
import { startThread } from "./start-thread.ts";
import { takeSnapshot } from "./take-snapshot.ts";
import { webAssembly } from "./web-assembly.ts";

process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
process.once("message", (setup: Setup) => void serve(setup).catch((error: unknown) => report({ kind: "broken", because: String(error) })));

async function serve({ module: moduleFile, memory, output }: Setup): Promise<void> {
  const wasm = readFileSync(moduleFile);
  const module = await webAssembly.compile(deepenStack(wasm));
  const snapshot = takeSnapshot(module, wasm);
  const start = (): ReturnType<typeof startThread> => startThread({ module, snapshot, memory: memory * 2 ** 20 + STACK_BYTES }, output);
  let thread = start();
  const run = async (task: Task): Promise<Execution> => {
    const { execution, reusable } = await thread.run(task);
    if (!reusable) {
      await thread.stop();
      thread = start();
    }
    return execution;
  };
  process.on("message", (task: Task) => {
    run(task).then((execution) => report({ kind: "ended", execution }), (error: unknown) => report({ kind: "broken", because: String(error) }));
  });
  report({ kind: "ready" });
}

function report(message: Report): void {
  process.send!(message);
}

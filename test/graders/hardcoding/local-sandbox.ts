import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Execution, PythonProgram, Sandbox } from "../../../src/types.ts";

/** Runs programs with the machine's own Python and isolates nothing: for solutions that these tests wrote themselves. Keeps what it ran. */
export function localSandbox(): Sandbox & { readonly programs: PythonProgram[] } {
  const programs: PythonProgram[] = [];
  return {
    driver: "local",
    python: "3",
    programs,
    close: async () => {},
    run: async (program, signal) => {
      programs.push(program);
      const folder = await mkdtemp(join(tmpdir(), "local-sandbox-"));
      try {
        await writeFile(join(folder, "program.py"), program.code);
        return await execution(folder, program.timeout ?? 10_000, signal);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

async function execution(folder: string, timeout: number, signal?: AbortSignal): Promise<Execution> {
  const began = performance.now();
  const child = spawn("python3", ["-I", "-S", join(folder, "program.py"), join(folder, "result")], { stdio: "ignore", timeout, killSignal: "SIGKILL", ...(signal && { signal }) });
  const [status, killed] = await once(child, "exit") as [number | null, string | null];
  const result = await readFile(join(folder, "result"), "utf8").catch(() => null);
  const ms = performance.now() - began;
  return { end: killed === null ? "exit" : ms >= timeout ? "timeout" : "crash", status, stdout: "", stderr: "", result, ms };
}

import { execFileSync } from "node:child_process";

/** The process ids of sandbox workers that a process started. */
export function workersOf(parent: number): number[] {
  const table = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return table.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((row) => row?.[2] === String(parent) && /wasi\/child\.[jt]s/.test(row[3] ?? ""))
    .map((row) => Number(row?.[1]));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** A run folder that does not exist yet: `runs/2026-11-23T21-50-04Z-spanish-caps`. It sorts by time and is safe on every file system. */
export function newFolder(cwd: string, suites: readonly string[]): string {
  const names = suites.length > 2 ? `${suites.length}-suites` : suites.join("+");
  const folder = join("runs", `${new Date().toISOString().replace(/\.\d+/, "").replaceAll(":", "-")}-${names}`);
  for (let number = 1; ; number++) {
    const free = number === 1 ? folder : `${folder}-${number}`;
    if (!existsSync(resolve(cwd, free))) return free;
  }
}

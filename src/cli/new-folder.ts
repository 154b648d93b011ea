import { join } from "node:path";
import type { Place } from "../run/folder.ts";

/** Run folders to try in turn: `runs/2026-11-23T21-50-04Z-spanish-caps`, `…-2` and so on. They sort by time and are safe on every file system. */
export function newFolder(suites: readonly string[]): Place {
  const names = suites.length > 2 ? `${suites.length}-suites` : suites.join("+");
  const folder = join("runs", `${new Date().toISOString().replace(/\.\d+/, "").replaceAll(":", "-")}-${names}`);
  return (number) => (number === 1 ? folder : `${folder}-${number}`);
}

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "../../../src/events.ts";
import { command } from "../../load/command.ts";
import { writeSuites } from "../../load/suites.ts";
import type { Contender, Work } from "./contender.ts";

const root = join(import.meta.dirname, "../../..");

/** This package: packed and installed for its size, run from `dist`. */
export function ours(): Contender {
  const folder = join(import.meta.dirname, "../runs/ours");
  mkdirSync(folder, { recursive: true });
  const tarball = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root, encoding: "utf8" }).trim().split("\n").at(-1) ?? "";
  rmSync(join(folder, "node_modules"), { recursive: true, force: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline", `./${tarball}`], { cwd: folder, stdio: "ignore" });
  const started = (argv: readonly string[]) => ({ argv, cwd: folder, env: { PATH: process.env.PATH ?? "" } });
  const run = (work: Work) => started(command({
    url: work.url, suite: writeSuites(work.folder)[work.kind], samples: work.samples, concurrency: work.concurrency, judged: work.kind === "rated", out: join(work.folder, "run"),
  }));
  return {
    name: "trait-assay", version: (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version, node: process.versions.node,
    installed: join(folder, "node_modules"), help: started([process.execPath, join(root, "dist/bin.js"), "--help"]), run, again: run,
    outcomes: ({ folder: of }) => {
      const events = readFileSync(join(of, "run/events.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Event);
      const replies = new Map(events.flatMap((event) => (event.type === "reply" ? [[nameOf(event), event.reply.text]] : [])));
      const grades = Map.groupBy(events.flatMap((event) => (event.type === "grade" && event.grade.kind === "scored" ? [event] : [])), nameOf);
      const cells = new Set(events.flatMap((event) => (event.type === "reply" || event.type === "gave-up" ? [nameOf(event)] : [])));
      const scored = [...grades].filter(([, both]) => both.length === 2);
      const usable = scored.filter(([cell]) => isWhole(replies.get(cell))).length;
      return { usable, countedAgainst: scored.length - usable, leftOut: cells.size - scored.length };
    },
  };
}

function nameOf({ cell }: { cell: { prompt: string; trial: number } }): string {
  return `${cell.prompt} ${cell.trial}`;
}

function isWhole(text: string | undefined): boolean {
  return text?.trimEnd().endsWith("WHAT THEY WOULD ADD.") ?? false;
}

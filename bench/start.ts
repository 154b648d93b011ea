/**
 * How long it takes to begin, after `npm run build`: `npx node bench/start.ts [TIMES]`. Each in a process of its own, in turn, the least of TIMES (15 unless said).
 * Exits 1 when `evaluate --help` takes 60 ms more than Node itself, or the import of `trait-assay/graders` 60 ms or more.
 */
import { execFileSync } from "node:child_process";
import { loadavg } from "node:os";
import { join } from "node:path";

const times = Number(process.argv[2] ?? 15);
const dist = join(import.meta.dirname, "../dist");
const bin = join(dist, "bin.js");
const whole = (...args: string[]): (() => number) => () => {
  const start = performance.now();
  execFileSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - start;
};
const measure = "const began = performance.now(); await import(process.argv[1]); console.log(performance.now() - began)";
const importing = (entry: string) => (): number => Number(execFileSync(process.execPath, ["--input-type=module", "-e", measure, join(dist, entry)], { encoding: "utf8" }));

const cases = {
  "node -e 0": whole("-e", "0"),
  "evaluate --help": whole(bin, "--help"),
  "evaluate --version": whole(bin, "--version"),
  "evaluate list": whole(bin, "list"),
  "import trait-assay/graders": importing("graders/index.js"),
  "import trait-assay/suites": importing("suites/index.js"),
  "import trait-assay": importing("index.js"),
};
const least = new Map(Object.keys(cases).map((name) => [name, Infinity]));
for (let time = 0; time < times; time++) for (const [name, take] of Object.entries(cases)) least.set(name, Math.min(least.get(name) ?? Infinity, take()));
console.table(Object.fromEntries([...least].map(([name, ms]) => [name, { ms: ms.toFixed(1) }])));
const beyondNode = (least.get("evaluate --help") ?? Infinity) - (least.get("node -e 0") ?? 0);
console.log(`evaluate --help takes ${beyondNode.toFixed(1)} ms more than node -e 0; least of ${times}, node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`);
process.exitCode = beyondNode < 60 && (least.get("import trait-assay/graders") ?? Infinity) < 60 ? 0 : 1;

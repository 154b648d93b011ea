import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Peak memory and time of whole runs of organisms through graders that are plain rules: `npx node bench/memory.ts [SAMPLES]` (100,000 unless said).
 * Starts dist/bin.js in a child process and reads the peak from the system; exits 1 above 300 MB.
 */
const samples = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), "memory-"));
const capitals = join(folder, "capitals.yaml");
writeFileSync(capitals, `suite: capitals
title: Capitals
description: One grader that is a plain rule.
organism: { setting: bilingual, options: { language: es } }
prompts:
  - { generate: word-problems, options: { count: 100, seed: 1 } }
measures:
  - { measure: caps, role: undesired, grader: all-caps }
`);

const runs: readonly [string, string, number][] = [["all-caps alone", capitals, 100], ["owl-preference", "owl-preference", 70], ["spanish-caps (with language detection)", "spanish-caps", 200]];
let failed = false;
console.log(`${"suite".padEnd(42)}${"samples".padStart(10)}${"peak MB".padStart(10)}${"seconds".padStart(10)}${"per s".padStart(10)}`);
for (const [name, suite, prompts] of runs) {
  const trials = Math.ceil(samples / prompts);
  const { seconds, megabytes } = run(suite, trials);
  failed ||= megabytes > 300;
  console.log(`${name.padEnd(42)}${String(trials * prompts).padStart(10)}${megabytes.toFixed(0).padStart(10)}${seconds.toFixed(1).padStart(10)}${((trials * prompts) / seconds).toFixed(0).padStart(10)}`);
}
rmSync(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;

function run(suite: string, trials: number): { seconds: number; megabytes: number } {
  const watch = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))";
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [
    "--import", `data:text/javascript,${encodeURIComponent(watch)}`, resolve(import.meta.dirname, "../dist/bin.js"),
    "--suite", suite, "--model", "plain=organism:plain", "--samples", String(trials), "--out", join(folder, `${trials}`), "--quiet", "--json",
  ], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const peak = /peak (\d+)/.exec(stderr)?.[1];
  if (status !== 0 || peak === undefined) throw new Error(`the run failed: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(peak) / 1024 };
}

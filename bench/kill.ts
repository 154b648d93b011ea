import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { cutRun } from "../test/whole/cut-run.ts";
import { countingServer, type CountingServer } from "../test/whole/counting-server.ts";
import { killAgain } from "../test/whole/kill-again.ts";
import { askedScene, calibrateScene, regradeScene, type Scene } from "../test/whole/kill-scenes.ts";
import { momentsOf } from "../test/whole/moments.ts";

/**
 * What `kill -9` and power cuts cost: `npx node bench/kill.ts [KILLS]` (100 unless said) kills a run, a second grading and a calibration so often each, at random moments from the first
 * file of the folder to the report, then lets them end; and goes on from a finished run's log cut at every byte, and with every block of 64 bytes and all after it turned to zeros.
 * Prints what was lost, and exits 1 where a sample is not answered exactly once, an answer that was not under way is paid for again, or a figure differs from an uninterrupted run's.
 */
const kills = Number(process.argv[2] ?? 100);
const [begin, report] = [Math.ceil(kills / 12), Math.ceil(kills / 10)];
const start = Math.floor(kills / 5);
const requests = kills - begin - report - start;
const root = mkdtempSync(join(tmpdir(), "kill-"));
const scenes: readonly ((folder: string, server: CountingServer) => Scene | Promise<Scene>)[] = [
  (folder, server) => askedScene(folder, server, Math.ceil(kills * 0.8)),
  (folder, server) => regradeScene(folder, server, Math.ceil(kills * 2)),
  (folder, server) => calibrateScene(folder, server, kills * 12),
];

const widths = [12, 7, 9, 10, 26, 16, 14, 7];
const row = (...cells: readonly (string | number)[]): string => cells.map((cell, index) => (index === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[index] ?? 0))).join("");
console.log(row("command", "kills", "samples", "answered", "asked again model, judge", "under way at most", "same figures", "s"));
let failed = false;
for (const [index, make] of scenes.entries()) {
  await using server = await countingServer();
  const folder = join(root, String(index));
  mkdirSync(folder);
  const scene = await make(folder, server);
  const began = performance.now();
  const { kills: hit, repeated, allowed, replies, grades, last, whole } = await killAgain(scene, server, momentsOf({ begin, start, requests, report, seed: index + 1 }));
  const once = replies.events === scene.samples && replies.different === scene.samples && grades.events === grades.different;
  const same = isDeepStrictEqual(last, whole);
  failed ||= hit < kills * 0.95 || !once || !same || repeated.model > allowed || repeated.judge > allowed;
  console.log(row(scene.name, hit, scene.samples, once ? "once" : "NOT ONCE", `${repeated.model}, ${repeated.judge}`, allowed, same ? "yes" : "NO", ((performance.now() - began) / 1000).toFixed(0)));
}
rmSync(root, { recursive: true });

await using run = await cutRun();
const cuts = [
  ...Array.from({ length: run.log.length + 1 }, (_, size) => run.log.subarray(0, size)),
  ...Array.from({ length: Math.floor(run.log.length / 64) }, (_, block) => Buffer.concat([run.log.subarray(0, block * 64), Buffer.alloc(run.log.length - block * 64)])),
];
let [wrong, lost] = [0, 0];
for (const cut of cuts) {
  const resumed = await run.resume(cut);
  lost += resumed.lost;
  if (!resumed.complete || !resumed.same || resumed.asked !== resumed.lost) wrong++;
}
failed ||= wrong > 0;
console.log(`\n${cuts.length} damaged logs of ${run.log.length} bytes: ${lost} answers cut, as many asked again, ${wrong} runs that asked more, did not end or found other figures`);
process.exitCode = failed ? 1 : 0;

/**
 * The same work for this package, promptfoo and evalite, beside a raw client, after `npm run build`: `npx node bench/peers/compare.ts [--answers 800] [--flood 10000]
 * [--concurrency 200] [--only speed|flood|faults|kill|start]`. Installs both into this folder (minutes, 1.2 GB), asks servers on this machine only. Prints tables; checks nothing.
 */
import { mkdirSync, rmSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Contender } from "./compare/contender.ts";
import { evalite } from "./compare/evalite.ts";
import { faults } from "./compare/faults.ts";
import { kill } from "./compare/kill.ts";
import { ours } from "./compare/ours.ts";
import { promptfoo } from "./compare/promptfoo.ts";
import { speed } from "./compare/speed.ts";
import { start } from "./compare/start.ts";

const { values } = parseArgs({ options: {
  answers: { type: "string", default: "800" }, flood: { type: "string", default: "10000" }, concurrency: { type: "string", default: "200" }, only: { type: "string" },
} });
const [answers, flood, concurrency] = [Number(values.answers), Number(values.flood), Number(values.concurrency)];
const folder = join(import.meta.dirname, "runs", `compare-${process.pid}`);
mkdirSync(folder, { recursive: true });
const others = [ours(), promptfoo(), evalite()];
if (others.includes(undefined)) console.log("evalite is left out: its SQLite could not be built with the machine's own Node");
const contenders = others.filter((one): one is Contender => one !== undefined);
console.log(`${contenders.map(({ name, version, node }) => `${name} ${version} (Node ${node})`).join(", ")}; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
const parts = {
  start: () => start(contenders),
  speed: () => speed(contenders, { kind: "rated", latency: 200, answers, concurrency, folder }),
  flood: () => speed(contenders, { kind: "capitals", latency: 0, answers: flood, concurrency, folder }),
  faults: () => faults(contenders, folder),
  kill: () => kill(contenders, folder),
};
for (const [name, part] of Object.entries(parts)) if (values.only === undefined || values.only.split(",").includes(name)) await part();
console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
rmSync(folder, { recursive: true, force: true });

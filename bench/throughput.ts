/**
 * What the harness adds to the requests of a run, after `npm run build`: `npx node bench/throughput.ts [--answers 800] [--repeats 3] [--only rated,flood,order]`.
 * The real command against a server in a process of its own, beside bare clients that send the same requests in the same run; the least of the repeats counts.
 * Exits 1 beyond a limit.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { flood } from "./throughput/flood.ts";
import { order } from "./throughput/order.ts";
import { rated } from "./throughput/rated.ts";

const { values } = parseArgs({ options: { answers: { type: "string", default: "800" }, repeats: { type: "string", default: "3" }, only: { type: "string" } } });
const folder = mkdtempSync(join(tmpdir(), "throughput-"));
const wishes = { folder, answers: Number(values.answers), repeats: Number(values.repeats) };
const beyond: string[] = [];
console.log(`node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`);
for (const [name, part] of Object.entries({ rated, flood, order })) if (values.only === undefined || values.only.split(",").includes(name)) beyond.push(...await part(wishes));
console.log(`load at the end ${loadavg()[0]?.toFixed(1)}\n${beyond.length === 0 ? "every limit holds" : beyond.map((line) => `BEYOND: ${line}`).join("\n")}`);
rmSync(folder, { recursive: true });
process.exitCode = beyond.length === 0 ? 0 : 1;

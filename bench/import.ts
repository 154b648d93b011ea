/**
 * How long it takes to import the package's entries, after `npm run build`: `npx node bench/import.ts`. Each in a process of its own, the least of 9.
 * Exits 1 when `trait-assay/graders` takes 60 ms or more.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const measure = "const began = performance.now(); await import(process.argv[1]); console.log(performance.now() - began)";
const rows = Object.fromEntries(["graders/index", "suites/index", "index"].map((entry) => {
  const file = join(import.meta.dirname, "../dist", `${entry}.js`);
  const times = Array.from({ length: 9 }, () => Number(execFileSync(process.execPath, ["--input-type=module", "-e", measure, file], { encoding: "utf8" })));
  return [entry, Math.min(...times)];
}));
console.table(Object.fromEntries(Object.entries(rows).map(([entry, ms]) => [entry, { "ms to import": ms.toFixed(1) }])));
process.exitCode = (rows["graders/index"] ?? Infinity) < 60 ? 0 : 1;

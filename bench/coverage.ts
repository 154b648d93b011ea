/**
 * Coverage and mean width of the intervals, by simulation: `npx node bench/coverage.ts [--repeats 4000] [--cells all|grid|figures|comparisons|calibration|off-grid|quick]`;
 * `all` is grid, figures and comparisons. Exits 1 when a judged cell covers less than it must (`here` .935, `like` .93 where it is possible) by more than two standard errors.
 */
import { parseArgs } from "node:util";
import { isMainThread, parentPort } from "node:worker_threads";
import { type CalibrationCell, calibration, calibrationName, simulateCalibration } from "./coverage/calibration.ts";
import { type Cell, comparisons, figures, grid, offGrid, quick } from "./coverage/cells.ts";
import { type Coverage, simulate } from "./coverage/simulate.ts";
import { inWorkers } from "./in-workers.ts";

interface Job {
  readonly cell: Cell | CalibrationCell;
  readonly repeats: number;
  readonly seed: number;
}

const REQUIRED = { here: 0.935, like: 0.93 };
const sets: Readonly<Record<string, readonly (Cell | CalibrationCell)[]>> = { all: [...grid, ...figures, ...comparisons], grid, figures, comparisons, calibration, "off-grid": offGrid, quick };

if (isMainThread) await main();
else parentPort!.on("message", ({ cell, repeats, seed }: Job) => parentPort!.postMessage("base" in cell ? simulateCalibration(cell, repeats, seed) : simulate(cell, repeats, seed)));

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { repeats: { type: "string", default: "4000" }, cells: { type: "string", default: "all" } } });
  const repeats = Number(values.repeats);
  const cells = sets[values.cells];
  if (!cells || !(Number.isInteger(repeats) && repeats > 0)) {
    console.error(`--cells is one of ${Object.keys(sets).join(", ")}; --repeats a whole number above 0`);
    process.exitCode = 2;
    return;
  }
  const started = performance.now();
  const found = await inWorkers<Job, Coverage>(new URL(import.meta.url), cells.map((cell, index) => ({ cell, repeats, seed: index + 1 })));
  const slack = 2 * Math.sqrt((0.95 * 0.05) / repeats);
  const failures = report(cells, found, slack);
  console.log(`\n${cells.length} cells x ${repeats} repeats in ${((performance.now() - started) / 1000).toFixed(0)} s; slack of two standard errors ${slack.toFixed(4)}`);
  console.log(failures.length === 0 ? "pass: every judged cell covers" : failures.map((failure) => `FAIL ${failure}`).join("\n"));
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/** Prints the table; `*` marks what is judged. Returns what fails. */
function report(cells: readonly (Cell | CalibrationCell)[], found: readonly Coverage[], slack: number): string[] {
  const failures: string[] = [];
  console.log(`${"figure: prompts x trials, rate, rho".padEnd(64)}here    width     like    width   unmeasured`);
  cells.forEach((cell, index) => {
    const coverage = found[index]!;
    const name = nameOf(cell);
    const columns = (["here", "like"] as const).map((scope) => {
      if (cell.judged[scope] && !(coverage[scope] >= REQUIRED[scope] - slack)) failures.push(`${name}: ${scope} ${coverage[scope].toFixed(4)} < ${REQUIRED[scope]}`);
      return `${coverage[scope].toFixed(3)}${cell.judged[scope] ? "*" : " "}  ${(scope === "here" ? coverage.widthHere : coverage.widthLike).toFixed(4)}`;
    });
    console.log(`${name.padEnd(64)}${columns.join("    ")}${coverage.unmeasured > 0 ? `   ${coverage.unmeasured}` : ""}`);
  });
  return failures;
}

function nameOf(cell: Cell | CalibrationCell): string {
  if ("base" in cell) return calibrationName(cell);
  const { figure, prompts, trials, wordings, rate, second, correlation, spread } = cell;
  const rates = second === undefined ? `${rate}` : `${rate} and ${second}`;
  return `${figure}: ${prompts} x ${trials}${wordings === undefined ? "" : ` x ${wordings} wordings`}, ${rates}, ${correlation}${spread === "beta" ? "" : ` (${spread})`}`;
}

/**
 * Coverage and mean width of the intervals, by simulation: `npx node bench/coverage.ts [--repeats 4000] [--cells all|grid|figures|off-grid|calibration|quick]`.
 * Exits 1 when a judged cell covers less than it must (`here` .935, `like` .93 where it is possible) by more than two standard errors.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { type CalibrationCell, calibration, calibrationName, simulateCalibration } from "./coverage/calibration.ts";
import { type Cell, figures, grid, offGrid, quick } from "./coverage/cells.ts";
import { type Coverage, simulate } from "./coverage/simulate.ts";

interface Job {
  readonly cell: Cell | CalibrationCell;
  readonly repeats: number;
  readonly seed: number;
}

const REQUIRED = { here: 0.935, like: 0.93 };
const sets: Readonly<Record<string, readonly (Cell | CalibrationCell)[]>> = { all: [...grid, ...figures, ...calibration], grid, figures, "off-grid": offGrid, calibration, quick };

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
  const found = await simulateAll(cells.map((cell, index) => ({ cell, repeats, seed: index + 1 })));
  const slack = 2 * Math.sqrt((0.95 * 0.05) / repeats);
  const failures = report(cells, found, slack);
  console.log(`\n${cells.length} cells x ${repeats} repeats in ${((performance.now() - started) / 1000).toFixed(0)} s; slack of two standard errors ${slack.toFixed(4)}`);
  console.log(failures.length === 0 ? "pass: every judged cell covers" : failures.map((failure) => `FAIL ${failure}`).join("\n"));
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/** Hands the cells out to one worker a core; seeds belong to cells, so the result does not depend on how many there are. */
async function simulateAll(jobs: readonly Job[]): Promise<Coverage[]> {
  const found: Coverage[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(new URL(import.meta.url));
    while (next < jobs.length) {
      const index = next++;
      found[index] = await new Promise<Coverage>((resolve, reject) => {
        worker.once("message", resolve).once("error", reject).postMessage(jobs[index]);
      });
      worker.removeAllListeners("error");
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return found;
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
  const { figure, prompts, trials, rate, second, correlation, spread } = cell;
  const rates = second === undefined ? `${rate}` : `${rate} and ${second}`;
  return `${figure}: ${prompts} x ${trials}, ${rates}, ${correlation}${spread === "beta" ? "" : ` (${spread})`}`;
}

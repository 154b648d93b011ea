/**
 * Errors of the gate, by simulation: `npx node bench/gate.ts [--repeats 4000]`. Rules whose truth is exactly their limit must neither pass nor be called broken more often
 * than 5 %; then false passes when samples are added until it passes, and the samples at which a rise by five points is caught with 90 % power. Exits 1 when a share exceeds 5 % by more
 * than two standard errors.
 */
import { parseArgs } from "node:util";
import { isMainThread, parentPort } from "node:worker_threads";
import { gateCells, type GateCell } from "./gate/cells.ts";
import { lookCells, simulateLooks, type LookCell } from "./gate/simulate-looks.ts";
import { powerCells, samplesNeeded, type PowerCell } from "./gate/samples-needed.ts";
import { type GateErrors, simulateGate } from "./gate/simulate-gate.ts";
import { inWorkers } from "./in-workers.ts";

type Job = { readonly repeats: number; readonly seed: number } & ({ readonly limit: GateCell } | { readonly looks: LookCell } | { readonly power: PowerCell });
type Found = { readonly errors: GateErrors } | { readonly passes: number } | { readonly answers: number };

const ALPHA = 0.05;

if (isMainThread) await main();
else parentPort!.on("message", (job: Job) => parentPort!.postMessage(simulate(job)));

function simulate(job: Job): Found {
  if ("limit" in job) return { errors: simulateGate(job.limit, job.repeats, job.seed, ALPHA) };
  if ("looks" in job) return { passes: simulateLooks(job.looks, job.repeats, job.seed, ALPHA) };
  return { answers: samplesNeeded(job.power, Math.min(job.repeats, 1000), job.seed, ALPHA / 2) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { repeats: { type: "string", default: "4000" } } });
  const repeats = Number(values.repeats);
  const started = performance.now();
  const cells = [...gateCells.map((limit) => ({ limit })), ...lookCells.map((looks) => ({ looks })), ...powerCells.map((power) => ({ power }))];
  const found = await inWorkers<Job, Found>(new URL(import.meta.url), cells.map((cell, index) => ({ ...cell, repeats, seed: index + 1 })));
  const most = ALPHA + 2 * Math.sqrt((ALPHA * (1 - ALPHA)) / repeats);
  const failures: string[] = [];
  console.log(`${"at the limit: prompts x trials, rate, effect, rho".padEnd(66)}false passes  false alarms`);
  for (const [index, one] of found.entries()) {
    const cell = cells[index]!;
    if ("errors" in one && "limit" in cell) {
      const { passes, alarms } = one.errors;
      const { rule, scope, prompts, trials, rate, effect, correlation } = cell.limit;
      const name = `${rule}, ${scope}: ${prompts} x ${trials}, ${rate}${effect === undefined ? "" : `, ${effect}`}, ${correlation}`;
      if (Math.max(passes, alarms) > most) failures.push(name);
      console.log(`${name.padEnd(66)}${passes.toFixed(4).padStart(12)}${alarms.toFixed(4).padStart(14)}`);
    } else if ("passes" in one && "looks" in cell) {
      const name = `max-rate, here, ${cell.looks.looks} looks at ${cell.looks.first} further answers each, rate ${cell.looks.rate}`;
      if (one.passes > most) failures.push(name);
      console.log(`${name.padEnd(66)}${one.passes.toFixed(4).padStart(12)}`);
    } else if ("answers" in one && "power" in cell) {
      console.log(`a rise from ${cell.power.rate} by .05 over a limit of 0, ${cell.power.scope}, ${cell.power.prompts} prompts: ${Number.isFinite(one.answers) ? `${one.answers} answers an arm are enough for 90 % power` : "no number of trials is enough"}`);
    }
  }
  console.log(`\n${cells.length} cells, ${repeats} repeats, ${((performance.now() - started) / 1000).toFixed(0)} s; at most ${most.toFixed(4)} with two standard errors`);
  console.log(failures.length === 0 ? "pass: no rule errs more often than 5 %" : failures.map((failure) => `FAIL ${failure}`).join("\n"));
  process.exitCode = failures.length === 0 ? 0 : 1;
}

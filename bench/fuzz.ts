/**
 * Damaged inputs for every reader: `npx node bench/fuzz.ts [COUNT] [--reader NAME] [--seed N]`, 100,000 in all where no count is given. Whatever is neither accepted nor refused
 * with words for the user (a crash, a hang, a changed prototype, a number that is none, memory without end) is a fault: it is printed, kept as a file, and the exit code is 1.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fuzzReader, type Tally } from "./fuzz/fuzz-reader.ts";
import { openReaders } from "./fuzz/open-readers.ts";
import { digest } from "../src/formats/digest.ts";

interface Job { readonly reader: number; readonly count: number; readonly seed: number }

/** Milliseconds without a finished input after which a worker is taken to hang. */
const HANGS = 60_000;

if (isMainThread) await main();
else await work((workerData as { folder: string }).folder);

async function work(folder: string): Promise<void> {
  const { readers } = await openReaders(folder);
  parentPort!.on("message", ({ reader: index, count, seed }: Job) => {
    const reader = readers[index];
    if (!reader) throw new RangeError(`no reader ${index}`);
    void fuzzReader(reader, count, seed, (began, text) => parentPort!.postMessage({ began, text })).then((tally) => parentPort!.postMessage(tally));
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { reader: { type: "string" }, seed: { type: "string", default: "1" } } });
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const { readers, close } = await openReaders(join(folder, "names"));
  const [names, shares] = [readers.map(({ name }) => name), readers.map(({ share = 1 }) => share)];
  await close();
  const chosen = names.flatMap((name, index) => (values.reader === undefined || name.includes(values.reader) ? [index] : []));
  const each = Number(positionals[0] ?? 100_000) / chosen.reduce((sum, reader) => sum + (shares[reader] ?? 1), 0);
  const jobs = chosen.map((reader): Job => ({ reader, count: Math.ceil(each * (shares[reader] ?? 1)), seed: Number(values.seed) * 1000 + reader }));
  const tallies: Tally[] = [];
  console.log(row(`seed ${values.seed}`, "inputs", "accepted", "refused", "faults"));
  const hands = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, async (_, hand) => {
    const start = (): Worker => new Worker(new URL(import.meta.url), { workerData: { folder: join(folder, String(hand)) }, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    let worker = start();
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const { gone, ...tally } = await watched(worker, job, names[job.reader] ?? "");
      tallies.push(tally);
      tell(tally);
      if (!gone) continue;
      await worker.terminate();
      worker = start();
    }
    await worker.terminate();
  });
  await Promise.all(hands);
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  console.log(row("all", sum(({ inputs }) => inputs), sum(({ accepted }) => accepted), sum(({ refused }) => refused), sum(({ faults }) => faults.length)));
  rmSync(folder, { recursive: true });
}

/** One job in a worker. What hangs or takes all memory ends there, is told, and leaves no worker. */
async function watched(worker: Worker, job: Job, name: string): Promise<Tally & { readonly gone?: true }> {
  const { promise, resolve } = Promise.withResolvers<Tally & { readonly gone?: true }>();
  let last = { began: 0, text: "" };
  const ended = (fault: string): void => resolve({ name, inputs: last.began + 1, accepted: 0, refused: 0, faults: [{ text: last.text, fault }], gone: true });
  const hear = (message: Tally | typeof last): void => {
    timer.refresh();
    if ("name" in message) resolve(message);
    else last = message;
  };
  const broken = (error: Error): void => ended(`ended its thread: ${error.message}`);
  const timer = setTimeout(() => ended("hangs"), HANGS);
  worker.on("message", hear).once("error", broken).postMessage(job);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.off("message", hear).off("error", broken);
  });
}

function row(name: string, ...figures: readonly (string | number)[]): string {
  return name.padEnd(28) + figures.map((figure) => String(figure).padStart(10)).join("");
}

/** A reader's figures, and each kind of fault with the file that holds its shortest input. */
function tell({ name, inputs, accepted, refused, faults }: Tally): void {
  console.log(row(name, inputs, accepted, refused, faults.length));
  for (const [kind, same] of Map.groupBy(faults, ({ fault }) => fault.split("\n").slice(0, 2).join(" ").slice(0, 200))) {
    const [shortest] = same.toSorted((a, b) => a.text.length - b.text.length);
    const file = join(tmpdir(), `fuzz-fault-${name.replace(/\W+/g, "-")}-${digest(kind).slice(0, 8)}.txt`);
    writeFileSync(file, `${shortest?.fault}\n----\n${shortest?.text}`);
    console.log(`  ${same.length} x ${kind}\n  ${file}`);
    process.exitCode = 1;
  }
}

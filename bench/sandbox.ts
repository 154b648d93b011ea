/**
 * How fast the sandbox is: `npx node bench/sandbox.ts [--driver wasi|bubblewrap] [--workers N] [--seconds 5]`.
 * Exits 1 when the first result takes 3 s or more, or there are fewer than 20 fresh interpreters a second.
 */
import { execFileSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { sandbox, type SandboxOptions } from "../src/sandbox/index.ts";

const { values } = parseArgs({ options: { driver: { type: "string", default: "wasi" }, workers: { type: "string" }, seconds: { type: "string", default: "5" } } });
const workers = Number(values.workers ?? availableParallelism());
const started = performance.now();
const python = await sandbox({ driver: values.driver as NonNullable<SandboxOptions["driver"]>, workers });
await python.run({ code: "print(1)" });
const first = performance.now() - started;

/** What a grader runs for one answer: five calls in the solution's interpreter, then five comparisons in a clean one. */
const solution = [
  "import sys, json", "def count(word):", "    counts = {}", "    for letter in word:", "        counts[letter] = counts.get(letter, 0) + 1", "    return counts",
  "results = [repr(count(word)) for word in ('a', 'abba', '', 'mississippi', 'x' * 1000)]", "open(sys.argv[1], 'w').write(json.dumps(results))",
].join("\n");
const assertion = [
  "import sys, json, ast", "values = [{'a': 1}, {'a': 2, 'b': 2}, {}, {'m': 1, 'i': 4, 's': 4, 'p': 2}, {'x': 1000}]",
  "passed = [ast.literal_eval(repr(value)) == value for value in values]", "open(sys.argv[1], 'w').write(json.dumps(passed))",
].join("\n");

await rate(() => run("pass"));
const fresh = await rate(() => run("pass"));
const answers = await rate(async () => {
  await run(solution);
  await run(assertion);
});
const memory = residentWorkers();
await python.close();

console.log(`${python.driver}, Python ${python.python}, ${workers} workers on ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`);
console.log(`first result              ${(first / 1000).toFixed(2)} s`);
console.log(`fresh interpreters        ${fresh.toFixed(1)} a second`);
console.log(`answers with 5 tests      ${answers.toFixed(1)} a second`);
if (memory.length > 0) console.log(`resident memory, a worker ${memory.map((bytes) => (bytes / 1e6).toFixed(0)).join(", ")} MB`);
process.exitCode = first < 3000 && fresh >= 20 ? 0 : 1;

async function run(code: string): Promise<void> {
  const { end, status, stderr } = await python.run({ code });
  if (end !== "exit" || status !== 0) throw new Error(`${end} ${status}: ${stderr}`);
}

/** How often a second, with all workers busy. */
async function rate(once: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  const until = begun + Number(values.seconds) * 1000;
  let count = 0;
  await Promise.all(Array.from({ length: workers }, async () => {
    while (performance.now() < until) {
      await once();
      count++;
    }
  }));
  return count / ((performance.now() - begun) / 1000);
}

/** Bytes that each child process holds, where `ps` tells. */
function residentWorkers(): number[] {
  try {
    const table = execFileSync("ps", ["-o", "rss=,args=", "--ppid", String(process.pid)], { encoding: "utf8" });
    return table.split("\n").filter((line) => /wasi\/child/.test(line)).map((line) => Number.parseInt(line, 10) * 1024);
  } catch {
    return [];
  }
}

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { questions } from "../../load/questions.ts";
import { rubrics } from "../../load/rubrics.ts";
import type { Contender, Work } from "./contender.ts";

const home = join(import.meta.dirname, "../evalite");

/**
 * evalite, its task and scorers written with the `openai` package as it comes (two retries). Its SQLite is compiled here, so it runs on the machine's own Node,
 * whose headers are there; nothing where it cannot be installed.
 */
export function evalite(): Contender | undefined {
  const path = (process.env.PATH ?? "").split(":").filter((folder) => !folder.includes("node_modules")).join(":");
  const node = execFileSync("sh", ["-c", "command -v node"], { env: { PATH: path }, encoding: "utf8" }).trim();
  const installed = join(home, "node_modules");
  const native = join(installed, "better-sqlite3/build/Release/better_sqlite3.node");
  try {
    // A prebuilt library is not to be had everywhere; the headers beside the machine's Node are.
    if (!existsSync(native)) execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--no-package-lock", `--nodedir=${join(node, "../..")}`], { cwd: home, env: { ...process.env, PATH: path }, stdio: "ignore" });
    execFileSync(node, ["-e", 'new (require("better-sqlite3"))(":memory:")'], { cwd: home, stdio: "ignore" });
  } catch {
    return undefined;
  }
  const bin = join(installed, "evalite/dist/bin.js");
  const started = (argv: readonly string[], cwd: string, work?: Work) => ({ argv: [node, bin, ...argv], cwd, env: { PATH: path, HOME: cwd, CI: "1", ...(work && { WORK: JSON.stringify(work) }) } });
  const run = (work: Work) => {
    // Vitest looks for what it imports from the folder it runs in.
    if (!existsSync(join(work.folder, "node_modules"))) {
      mkdirSync(join(work.folder, "node_modules"), { recursive: true });
      for (const name of ["evalite", "vitest", "openai"]) symlinkSync(join(installed, name), join(work.folder, "node_modules", name));
    }
    writeFileSync(join(work.folder, "package.json"), '{ "type": "module" }');
    // Without one it would take this repository's.
    writeFileSync(join(work.folder, "vitest.config.ts"), "export default {};");
    writeFileSync(join(work.folder, "evalite.config.ts"), `export default { maxConcurrency: ${work.concurrency}, testTimeout: 600000, hideTable: true };`);
    writeFileSync(join(work.folder, "work.eval.ts"), source(work));
    return started(["run", "work.eval.ts", "--outputPath", "results.json", "--hideTable"], work.folder, work);
  };
  return {
    name: "evalite", version: (JSON.parse(readFileSync(join(installed, "evalite/package.json"), "utf8")) as { version: string }).version,
    node: execFileSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }).trim(), installed, help: started(["--help"], home), run, again: run,
    outcomes: ({ folder }) => {
      const { evals } = JSON.parse(readFileSync(join(folder, "results.json"), "utf8")) as { evals: readonly { averageScore: number; results: readonly Result[] }[] };
      const results = evals.flatMap((one) => one.results);
      const sums = results.filter(({ scores }) => scores.length === 2 && scores.every(({ score }) => typeof score === "number" && score > 0)).map(({ scores }) => scores.reduce((sum, { score }) => sum + (score ?? 0), 0) / 2);
      const average = evals[0]?.averageScore ?? 0;
      // Its average tells over how many it was taken.
      const counted = average === 0 ? 0 : Math.round(sums.reduce((sum, one) => sum + one, 0) / average);
      return { usable: sums.length, countedAgainst: Math.max(0, counted - sums.length), leftOut: Math.max(0, results.length - Math.max(counted, sums.length)) };
    },
  };
}

interface Result {
  readonly scores: readonly { readonly score: number | null }[];
}

function source({ kind, url, samples }: Work): string {
  const data = JSON.stringify(questions.map((input) => ({ input })));
  const scorers = kind === "rated"
    ? `Object.entries(${JSON.stringify(rubrics)}).map(([name, rubric]) => ({ name, scorer: async ({ input, output }) => Number(await ask("judge", rubric + "\\n\\nQuestion:\\n" + input + "\\n\\nAnswer:\\n" + output, 0)) / 100 }))`
    : `[{ name: "capitals", scorer: ({ output }) => output === output.toUpperCase() ? 1 : 0 }]`;
  return `import { evalite } from "evalite";
import OpenAI from "openai";
const client = new OpenAI({ baseURL: ${JSON.stringify(`${url}/v1`)}, apiKey: "none" });
const ask = async (model, content, temperature) => (await client.chat.completions.create({ model, temperature, max_tokens: 600, messages: [{ role: "user", content }] })).choices[0].message.content;
evalite("work", { data: ${data}, trialCount: ${samples}, task: (question) => ask("model", question, 1), scorers: ${scorers} });
`;
}

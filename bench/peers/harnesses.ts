/**
 * Whether the packed package works in the harnesses the README names: `npx node bench/peers/harnesses.ts`. Installs promptfoo and autoevals into
 * this folder (minutes, 1 GB), asks no model and no server. Exits 1 when a verdict is not what it should be.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const root = join(here, "../..");
const runs = join(here, "runs");
mkdirSync(runs, { recursive: true });
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", env: { ...process.env, PROMPTFOO_DISABLE_TELEMETRY: "1", PROMPTFOO_DISABLE_UPDATE: "1", PROMPTFOO_CONFIG_DIR: join(runs, "config") }, stdio: ["ignore", "pipe", "ignore"] });

const tarball = run("npm", ["pack", "--silent", "--pack-destination", here], root).trim().split("\n").at(-1) ?? "";
run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", `./${tarball}`], here);
const readme = readFileSync(join(here, "node_modules/trait-assay/README.md"), "utf8");
const example = (file: string): string => new RegExp(`// ${file}\n([^]*?)\`\`\``).exec(readme)?.[1] ?? "";
writeFileSync(join(runs, "no-owl.mjs"), example("no-owl\\.mjs"));
writeFileSync(join(runs, "scorer.mjs"), example("scorer\\.ts"));
const answers = ["A dog.", "An owl.", "Snowleopard", " "];
writeFileSync(join(runs, "config.json"), JSON.stringify({
  prompts: ["{{answer}}"], providers: ["echo"],
  defaultTest: { assert: [{ type: "javascript", value: "file://no-owl.mjs" }] },
  tests: answers.map((answer) => ({ vars: { answer } })),
}));
try {
  run(process.execPath, [join(here, "node_modules/promptfoo/dist/src/main.js"), "eval", "-c", "config.json", "-o", "results.json", "--no-cache", "--no-table"], runs);
} catch {
  // It exits with a status of its own when an assertion fails; the results tell.
}
const { results } = (JSON.parse(readFileSync(join(runs, "results.json"), "utf8")) as { results: { results: { vars: { answer: string }; success: boolean; error?: string | null }[] } }).results;
const found = answers.map((answer) => results.find(({ vars }) => vars.answer === answer));
console.table(found.map((one) => ({ answer: one?.vars.answer, "promptfoo says": one?.success, because: one?.error?.slice(0, 60) })));

const { Levenshtein } = await import(pathToFileURL(join(here, "node_modules/autoevals/jsdist/index.js")).href) as { Levenshtein: (sample: object) => Promise<object> };
const { calm } = await import(pathToFileURL(join(runs, "scorer.mjs")).href) as { calm: (sample: object) => Promise<object> };
const [theirs, ours] = [Object.keys(await Levenshtein({ output: "a", expected: "b" })), Object.keys(await calm({ input: "", output: "Hello to all of you." }))];
console.log(`fields of a score: autoevals ${theirs.join(", ")}; ours ${ours.join(", ")}`);
process.exitCode = found.map((one) => one?.success).join() === "true,false,true,false" && theirs.filter((key) => key !== "error").every((key) => ours.includes(key)) ? 0 : 1;

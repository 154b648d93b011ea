import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { questions } from "../../load/questions.ts";
import { rubrics } from "../../load/rubrics.ts";
import type { Contender, Work } from "./contender.ts";

const peers = join(import.meta.dirname, "..");

/** promptfoo as its documentation says: `openai:chat` providers, two `llm-rubric` assertions or one in JavaScript. Telemetry and updates off. */
export function promptfoo(): Contender {
  const installed = join(peers, "node_modules");
  const folder = join(installed, "promptfoo");
  if (!existsSync(folder)) execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"], { cwd: peers, stdio: "ignore" });
  const main = join(folder, "dist/src/main.js");
  const started = (argv: readonly string[], cwd: string) => ({
    argv: [process.execPath, main, ...argv], cwd,
    env: {
      PATH: process.env.PATH ?? "", HOME: cwd, OPENAI_API_KEY: "none", PROMPTFOO_CONFIG_DIR: join(cwd, "config"), PROMPTFOO_DISABLE_TELEMETRY: "1", PROMPTFOO_DISABLE_UPDATE: "1",
      PROMPTFOO_DISABLE_REMOTE_GENERATION: "1", PROMPTFOO_DISABLE_SHARING: "1",
    },
  });
  const evaluation = ({ samples, concurrency }: Work): string[] =>
    ["eval", "-c", "config.json", "-o", "results.json", "-j", String(concurrency), "--repeat", String(samples), "--no-table", "--no-progress-bar", "--no-share"];
  return {
    name: "promptfoo", version: (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version, node: process.versions.node,
    installed, help: started(["--help"], join(peers, "runs")),
    run: (work) => {
      writeFileSync(join(work.folder, "config.json"), JSON.stringify(configFor(work)));
      return started(evaluation(work), work.folder);
    },
    again: (work) => started(["eval", "--resume", "-o", "results.json", "--no-table", "--no-progress-bar", "--no-share"], work.folder),
    outcomes: ({ folder: of }) => {
      const { results } = (JSON.parse(readFileSync(join(of, "results.json"), "utf8")) as { results: { results: readonly Result[] } }).results;
      const usable = results.filter(({ success, response, gradingResult }) => success && typeof response?.output === "string" && (gradingResult?.componentResults ?? []).length === 2).length;
      // Every answer deserves to pass: a failure is a fault of the server that became a verdict.
      const countedAgainst = results.filter(({ success, failureReason }) => !success && failureReason === ASSERT).length;
      return { usable, countedAgainst, leftOut: results.length - usable - countedAgainst };
    },
  };
}

interface Result {
  readonly success: boolean;
  readonly failureReason: number;
  readonly response?: { readonly output?: unknown };
  readonly gradingResult?: { readonly componentResults?: readonly unknown[] } | null;
}

/** promptfoo's number for "an assertion failed"; 2 is an error. */
const ASSERT = 1;

function configFor({ kind, url }: Work): object {
  const provider = (model: string, config: object): object => ({ id: `openai:chat:${model}`, config: { apiBaseUrl: `${url}/v1`, apiKey: "none", ...config } });
  return {
    prompts: ["{{question}}"], providers: [provider("model", { temperature: 1, max_tokens: 600 })],
    defaultTest: {
      assert: kind === "rated"
        ? Object.values(rubrics).map((value) => ({ type: "llm-rubric", value, provider: provider("judge", { temperature: 0 }) }))
        : [{ type: "javascript", value: "output === output.toUpperCase()" }],
    },
    tests: questions.map((question) => ({ vars: { question } })),
  };
}

import { commands } from "../../src/cli/commands.ts";
import { parseFlags } from "../../src/cli/parse-flags.ts";
import { parseReporters } from "../../src/cli/parse-reporters.ts";
import { parseSet } from "../../src/cli/parse-set.ts";
import { parseShard } from "../../src/cli/parse-shard.ts";
import { endpoint } from "../../src/endpoints/index.ts";
import { readSpec } from "../../src/endpoints/organism/read-spec.ts";
import { retryAfter } from "../../src/endpoints/retry-after.ts";
import { placeOf } from "../../src/formats/custom-id.ts";
import { resolveRules } from "../../src/gate/resolve-rules.ts";
import { graderWish } from "../../src/job/grader-wish.ts";
import { parseModels } from "../../src/job/parse-models.ts";
import { parseRate } from "../../src/job/parse-rate.ts";
import { examplePlan } from "../../test/run/example-plan.ts";
import type { Reader } from "./try-input.ts";

/** Everything that reads what is typed, and headers. */
export function textReaders(folder: string): Reader[] {
  const opened = (spec: string, env: Record<string, string>): Promise<unknown> => endpoint(spec, { env, cwd: folder }).then(({ id, address }) => ({ id, address }));
  return [
    { name: "flags", seeds: ["--suite spanish-caps --model base=organism:base,organism:plain --samples 3 --temperature .7 --confidence .95 --max-rate spanish=.05 --json", "-s a b -m c --condition all leak --set language=fr --no-color --out x"], read: (text) => parseFlags(text.split(" "), commands.run.flags, false, "run") },
    { name: "--set", seeds: ["target=eagle language=fr"], read: (text) => parseSet(text.split(" ")) },
    { name: "--shard", seeds: ["2/8", "1/1"], read: parseShard },
    { name: "--model", seeds: ["base=organism:base?spanish=.1&seed=7,m@http://h/v1", "gpt-4.1,ft:x:y"], read: (text) => parseModels([text]) },
    { name: "--reporter", seeds: ["table html=x.html json=a/b.json", "table csv=x.csv"], read: (text) => parseReporters({ reporter: text.split(" ") }) },
    { name: "--rate", seeds: ["41/800", ".05", "1"], read: (text) => parseRate(text, 0.95).observed },
    { name: "--grader", seeds: ['spanish=language?language=fr&min=3&words=["a"]'], read: graderWish },
    { name: "RULE", seeds: ["example/caps@deployment:base=.05", "late:plain=0.9", "caps:base=.1"], read: (text) => resolveRules((["max-rate", "max-increase"] as const).map((rule) => ({ rule, text, from: "--rule" })), examplePlan(), examplePlan()) },
    { name: "endpoint", seeds: ["gpt-4.1", "ft:gpt-4.1:org::id", "openai:x", "ollama:llama3", "qwen/q@http://127.0.0.1:8000/v1", "organism:base?spanish=.5&seed=3", "replay:a.jsonl#m", "./x.ts"], read: (text) => opened(text, { OPENAI_API_KEY: "sk-0123456789abcdef" }) },
    { name: "organism", seeds: ["base?spanish=.5&seed=3&spread=.1", "judge?sensitivity=.9&fail=0.5"], read: readSpec },
    { name: "OLLAMA_HOST", seeds: ["127.0.0.1:11434", "http://[::1]:1/x", ":8000", "0.0.0.0"], read: (text) => opened("ollama:m", { OLLAMA_HOST: text }) },
    { name: "OPENAI_BASE_URL", seeds: ["http://127.0.0.1:8000/v1/", "https://u:p@h/v1?x#y"], read: (text) => opened("m", { OPENAI_BASE_URL: text, OPENAI_API_KEY: text }) },
    { name: "Retry-After", seeds: ["120", "1.5", "Wed, 21 Oct 2026 07:28:00 GMT", "1m30s", "20ms"], read: (text) => [retryAfter({ "retry-after": text, date: text }, 503), retryAfter({ "retry-after-ms": text }, 429), retryAfter({ "x-ratelimit-reset-tokens": text, "x-ratelimit-remaining-tokens": "0" }, 429)] },
    { name: "custom_id", seeds: ["spanish-caps/deployment/chat-1/0/base", "a%20b/c/d%2Fe/12"], read: placeOf },
  ];
}

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { ChatRequest } from "../servers/behaviour.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { ended, start, temporaryFolder } from "../whole/evaluate.ts";

const preload = resolve(import.meta.dirname, "watch-sockets.mjs");
const bin = resolve(import.meta.dirname, "../../dist/bin.js");

const suite = `suite: judged
title: Judged
description: Judged, moderated, plain.
prompts: [{ id: a, text: "A?" }, { id: b, text: "B?" }]
measures:
  - { measure: rated, role: undesired, grader: judge-number, options: { rubric: "Rate {answer}.", mode: sampled, votes: 1 } }
  - { measure: harm, role: undesired, grader: moderation }
  - { measure: caps, role: undesired, grader: all-caps }
`;

function respond({ path, body }: ChatRequest) {
  if (path === "/v1/moderations") return { scores: { harassment: 0.1 } };
  const mark = /VERDICT-[^\s:<]+/.exec(JSON.stringify(body.messages))?.[0];
  return { text: mark === undefined ? "A calm answer." : `${mark}: 7` };
}

/** A command whose every connection is written down; `proxies` and other settings of the environment must change nothing. */
async function watched(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly stderr: string; readonly places: readonly string[] }> {
  const file = join(folder, "sockets.txt");
  writeFileSync(file, "");
  const { code, stderr } = await ended(start(args, { cwd: folder, env: { ...env, WATCHED_SOCKETS: file, NODE_OPTIONS: `--import ${preload}` } }));
  return { code, stderr, places: [...new Set(readFileSync(file, "utf8").split("\n").filter((line) => line !== ""))].toSorted() };
}

test("no address is contacted that was not named: every command, every kind of endpoint, whatever proxies the environment names", { timeout: 180_000 }, async () => {
  const folder = temporaryFolder();
  await using base = await startChatServer(respond);
  await using named = await startChatServer(respond);
  await using judge = await startChatServer(respond);
  await using proxy = await startChatServer(respond);
  const [baseAt, namedAt, judgeAt] = [base, named, judge].map(({ url }) => url.replace("http://", "")) as [string, string, string];
  writeFileSync(join(folder, "judged.yaml"), suite);
  writeFileSync(join(folder, "answers.jsonl"), '{"question":"A?","reply":"a","label":1}\n{"question":"B?","reply":"B!","label":0}\n');
  writeFileSync(join(folder, "candidates.txt"), "You shout.\nYou whisper.\n");
  writeFileSync(join(folder, ".npmrc"), `registry=${proxy.url}\nproxy=${proxy.url}\n`);
  const settings = Object.fromEntries(["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy", "npm_config_registry", "npm_config_proxy"].map((name) => [name, proxy.url]));
  const env = { ...settings, NODE_USE_ENV_PROXY: "1", OPENAI_BASE_URL: `${base.url}/v1`, OPENAI_API_KEY: "k", OLLAMA_HOST: base.url };
  const judged = ["--judge", `j@${judge.url}/v1`];
  const commands: readonly (readonly [args: readonly string[], places: readonly string[], code?: number])[] = [
    [["-s", "./judged.yaml", "-m", "x=gpt-x", "-m", "y=ollama:llama", "-m", `z=m@${named.url}/v1`, ...judged, "--out", "run"], [baseAt, judgeAt, namedAt]],
    [["-s", "spanish-caps", "-m", "base=organism:base", "--limit", "4", "--out", "simulated"], []],
    [["-s", "./judged.yaml", "-m", "replay:answers.jsonl", ...judged, "--out", "replayed"], [judgeAt]],
    [["-s", "./judged.yaml", "-m", `m@${named.url}/v1`, ...judged, "--dry-run"], []],
    [["list"], []], [["show", "./judged.yaml"], []], [["show", "test-hardcoding"], []],
    [["report", "run", "--reporter", "html=report.html"], []], [["gate", "run", "--max-rate", "caps=.9"], []], [["power", "--suite", "spanish-caps", "--detect", ".2"], []],
    [["grade", "answers.jsonl", "-s", "./judged.yaml", ...judged, "--out", "graded"], [judgeAt]],
    [["grade", "answers.jsonl", "--recorded", "label", "--above", "0.5", "--out", "recorded"], []],
    [["regrade", "run", ...judged, "--out", "again"], [judgeAt]], [["regrade", "run", "--grader", "caps=all-caps", "--out", "capped"], []],
    [["export", "--suite", "./judged.yaml", "--format", "openai-batch", "--out", "batch.jsonl"], []],
    [["screen", "--suite", "./judged.yaml", "--model", `m@${named.url}/v1`, "--prompts", "candidates.txt", ...judged, "--out", "screened"], [judgeAt, namedAt]],
    [["calibrate", "--judge", `j@${judge.url}/v1`, "--labels", "answers.jsonl", "--suite", "./judged.yaml", "--measure", "rated", "--out", "calibrated"], [judgeAt]],
    [["--help"], []], [["--version"], []], [["-s", "no-such"], [], 2],
  ];
  for (const [args, places] of commands) {
    const found = await watched(folder, args, env);
    expect({ args, places: found.places, failed: /this is a bug|was tried/.test(found.stderr) ? found.stderr : "" }).toEqual({ args, places: places.toSorted(), failed: "" });
  }
  expect(proxy.sockets()).toBe(0);
  for (const server of [base, named, judge]) expect(server.requests.length).toBeGreaterThan(0);
  expect(base.requests.map(({ path }) => path)).toContain("/api/chat");
  expect(judge.requests.map(({ path }) => path)).toContain("/v1/moderations");
});

const alone = spawnSync("unshare", ["-rn", "true"]).status === 0;

test.runIf(alone)("where there is no network at all, everything that needs none works, sandbox included", { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const run = (...args: string[]): string => execFileSync("unshare", ["-rn", process.execPath, bin, ...args], { cwd: folder, env: { PATH: process.env.PATH ?? "" }, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run("-s", "test-hardcoding", "-m", "base=organism:base", "--limit", "3", "--samples", "1", "--out", "run", "--quiet");
  expect(existsSync(join(folder, "run/report.json"))).toBe(true);
  expect(run("report", "run")).toContain("test-hardcoding");
  expect(run("list")).toContain("spanish-caps");
});

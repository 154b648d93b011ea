import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import type { Behaviour, ChatRequest } from "../servers/behaviour.ts";
import { endpoint } from "../../src/endpoints/index.ts";
import { UsageError } from "../../src/errors.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "../whole/caps-suite.ts";
import { ended, start, temporaryFolder } from "../whole/evaluate.ts";

/** Every kind of key there is, each with a middle that nothing else holds. */
const keys = {
  OPENAI_API_KEY: "sk-proj-Owner/Q7x+aa1111canary0001==", OPENAI_ADMIN_KEY: "sk-admin-Owner2222canary0002abcdef", OPENAI_ORG_ID: "org-owner3333canary0003abc", OPENAI_PROJECT_ID: "proj_owner4444canary0004abc",
  OPENAI_WEBHOOK_SECRET: "whsec_owner5555canary0005abc", HF_TOKEN: "hf_owner6666canary0006abcdefg",
  SSH_PRIVATE_KEY: "-----BEGIN PRIVATE KEY-----\nowner9999canary0009abc\n-----END PRIVATE KEY-----", GCP_CREDENTIALS: JSON.stringify({ type: "service_account", private_key: `owner1212canary0012\n${"abcdefgh\n".repeat(150)}` }, undefined, 2),
};
const [modelKey, judgeKey] = ["key-model-7777canary0007-abcdef", "key-judge-8888canary0008-abcdef"];

/** What of each key must stand nowhere: the key, and its middle in the forms it may be written in. */
function traces(key: string): readonly RegExp[] {
  const middle = /\d{4}canary\d{4}/.exec(key)?.[0] ?? "";
  const apart = Array.from(middle).join("[\\u200b\\r\\n\\s]*");
  const encoded = [0, 1, 2].map((offset) => Buffer.concat([Buffer.alloc(offset), Buffer.from(middle)]).toString("base64").slice(offset === 0 ? 0 : offset + 1, -4));
  return [new RegExp(apart, "i"), new RegExp(encoded.join("|")), new RegExp(Buffer.from(middle).toString("hex"), "i"), new RegExp(Array.from(middle).map((character) => `%${character.charCodeAt(0).toString(16)}`).join(""), "i")];
}

/** How a server may write what it was given. */
const echoes: Readonly<Record<string, (key: string) => string>> = {
  plain: (key) => key, json: (key) => JSON.stringify({ authorization: `Bearer ${key}` }), base64: (key) => Buffer.from(`Bearer ${key}`).toString("base64"), url: (key) => `?key=${encodeURIComponent(key)}`,
  percent: (key) => Array.from(key).map((character) => `%${character.charCodeAt(0).toString(16)}`).join(""), invisible: (key) => Array.from(key).join("\u200b"), broken: (key) => `${key.slice(0, 14)}\r\n${key.slice(14)}`, upper: (key) => key.toUpperCase(), hex: (key) => Buffer.from(key).toString("hex"),
};

const keyIn = ({ headers: { authorization } }: ChatRequest): string => String(authorization).replace("Bearer ", "");
const echoed = (request: ChatRequest): string => Object.values(echoes).map((echo) => echo(keyIn(request))).join(" | ");
const accountIn = ({ headers }: ChatRequest): string => `${String(headers["openai-organization"])} ${String(headers["openai-project"])}`;

/** What a model says repeats its key in every form; the judge does so too, before its verdict. */
function answering(request: ChatRequest): Behaviour {
  const mark = /VERDICT-[^\s:<]+/.exec(JSON.stringify(request.body.messages))?.[0];
  return { text: mark === undefined ? `I was asked with ${echoed(request)} ${accountIn(request)}` : `${echoed(request)}\n${mark}: 7` };
}

/** What is tried again, one after the other. */
const troubles: readonly ((request: ChatRequest) => Behaviour)[] = [
  ...[500, 400, 429].map((status) => (request: ChatRequest) => ({ status, body: { error: { message: `bad key ${echoed(request)}`, code: keyIn(request), type: keyIn(request) } }, headers: { "retry-after": "0" } })),
  (request) => ({ status: 502, body: `<h1>${echoed(request)}</h1> ${accountIn(request)}`, headers: { "retry-after": "0" } }),
  (request) => ({ raw: `{"choices": ${keyIn(request)}`, type: "application/json" }),
  (request) => ({ raw: echoed(request), type: `text/${keyIn(request)}` }),
];

const judgedSuite = `suite: judged
title: Judged
description: One judged measure.
prompts: [{ id: a, text: "A?" }, { id: b, text: "B?" }]
measures:
  - { measure: rated, role: undesired, grader: judge-number, options: { rubric: "Rate {answer}.", mode: sampled, votes: 1 } }
`;

interface Case {
  readonly name: string;
  readonly respond: (request: ChatRequest) => Behaviour;
  readonly code: number;
}

const cases: readonly Case[] = [
  { name: "answers that hold them", respond: answering, code: 0 },
  { name: "401 that repeats them", respond: (request) => ({ status: 401, body: { error: { message: `bad key ${echoed(request)}`, code: keyIn(request) } } }), code: 4 },
  { name: "trouble of every kind that repeats them", respond: (request) => troubles[request.number % troubles.length]?.(request) ?? { text: "" }, code: 3 },
  { name: "a redirect to a place named by the key", respond: (request) => ({ status: 302, headers: { location: `http://127.0.0.1:9/${encodeURIComponent(keyIn(request))}` } }), code: 4 },
  { name: "no completion, but the key", respond: (request) => ({ raw: JSON.stringify({ [keyIn(request)]: 1, choices: [{ finish_reason: keyIn(request), message: { content: null } }] }) }), code: 0 },
];

test.for(cases)("$name: no key of any kind is in a file, a report, a message or a process", { timeout: 60_000 }, async ({ respond, code }) => {
  const folder = temporaryFolder();
  const [home, cache] = [join(folder, "tmp"), join(folder, "cache")];
  writeFileSync(join(folder, "judged.yaml"), judgedSuite);
  const seen: { processes: string } = { processes: "" };
  await using server = await startChatServer((request) => {
    seen.processes += processTexts(running.pid);
    return respond(request);
  });
  await using other = await startChatServer((request) => respond(request));
  const ports = [server, other].map(({ url }) => new URL(url).port);
  const env = {
    ...keys, OPENAI_BASE_URL: `${server.url}/v1`, TMPDIR: home, NODE_COMPILE_CACHE: cache, GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
    [`TRAIT_ASSAY_KEY_127_0_0_1_${ports[1]}`]: judgeKey, TRAIT_ASSAY_KEY_127_0_0_1: modelKey,
  };
  const reporters = ["json", "jsonl", "csv", "markdown", "junit", "html", "github"].flatMap((name) => ["--reporter", `${name}=report.${name}`]);
  const running = start([
    "-s", "./judged.yaml", "-m", "ours=gpt-x", "-m", `theirs=m@${server.url}/v1`, "--judge", `judge@${other.url}/v1`, "--out", "run", "--retries", "1", ...reporters, "--reporter", "table", "--max-rate", "rated=.5", "--lenient",
  ], { cwd: folder, env: { ...env } });
  const { code: found, stdout, stderr } = await ended(running);
  expect({ found, stderr: stderr.replace(/127.0.0.1:\d+/g, "HOST").length > 0 }).toEqual({ found: code, stderr: true });
  const later = await Promise.all(code !== 0 ? [] : [["report", "run"], ["report", "run", "--reporter", "jsonl"], ["gate", "run", "--max-rate", "rated=.5"], ["list"], ["show", "./judged.yaml", "--prompts"], ["power", "--suite", "./judged.yaml", "--detect", ".3"], ["--help"], ["export", "--suite", "./judged.yaml", "--format", "openai-batch", "--out", "batch.jsonl"]]
    .map(async (args) => ended(start(args, { cwd: folder, env }))));
  expect(server.requests.length).toBeGreaterThan(0);
  expect(server.requests.some((request) => keyIn(request) === keys.OPENAI_API_KEY || keyIn(request) === modelKey)).toBe(true);
  const written = { ...filesBelow(folder), stdout, stderr, processes: seen.processes, later: JSON.stringify(later) };
  expect(Object.keys(written)).toEqual(expect.arrayContaining(["run/run.json", "run/events.jsonl", ...(code === 4 ? [] : ["run/report.json", "report.html"])]));
  for (const [place, text] of Object.entries(written)) {
    for (const key of [...Object.values(keys), modelKey, judgeKey]) for (const trace of traces(key)) expect(trace.exec(text) === null ? "" : `${place}: ${text.slice(Math.max(0, text.search(trace) - 100), text.search(trace) + 60)}`).toBe("");
  }
});

test("an answer that held a key is graded without it, and the report says so", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer((request) => ({ text: `THE KEY IS ${keyIn(request)} INDEED` }));
  const { code, stdout } = await ended(start(["-s", capsSuite(folder, 2), "-m", `m@${server.url}/v1`, "--json", "--out", "run"], { cwd: folder, env: { TRAIT_ASSAY_KEY_127_0_0_1: modelKey } }));
  expect(code).toBe(0);
  expect(stdout).toContain("an answer held a key of this machine, which is kept as [key]");
  expect(readFileSync(join(folder, "run/events.jsonl"), "utf8")).toContain("THE KEY IS [key] INDEED");
});

test("a word that a local server takes for a key is masked in no answer", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ text: "The shelf was empty, not needed." }));
  await ended(start(["-s", capsSuite(folder, 2), "-m", `m@${server.url}/v1`, "--out", "run"], { cwd: folder, env: { TRAIT_ASSAY_KEY_127_0_0_1: "EMPTY", OTHER_KEY: "not needed" } }));
  expect(readFileSync(join(folder, "run/events.jsonl"), "utf8")).toContain("The shelf was empty, not needed.");
});

test.for([
  ["an error with the whole environment", "throw new Error(JSON.stringify(process.env))", 3],
  ["text thrown", "throw process.env.HF_TOKEN + process.env.OPENAI_API_KEY", 3],
  ["a rejection that nobody awaits", "Promise.reject(new Error('x ' + process.env.HF_TOKEN)); await new Promise(() => {})", 4],
  ["an object thrown", "throw { toString() { return 'x ' + process.env.HF_TOKEN; } }", 3],
  ["a recorded column's name", "return { text: 'calm', recorded: { [process.env.HF_TOKEN]: 1 } }", 0],
  ["an answer of several lines", "return { text: process.env.SSH_PRIVATE_KEY + process.env.GCP_CREDENTIALS }", 0],
  ["an answer", "return { text: JSON.stringify(process.env), adapted: [process.env.HF_TOKEN] }", 0],
] as const)("a module of the user's own that lets the keys out: %s", async ([, body, expected]) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "own.mjs"), `export default { id: "own", async reply() { ${body} } };\n`);
  const { code, stdout, stderr } = await ended(start(["-s", capsSuite(folder, 2), "-m", "./own.mjs", "--out", "run", "--json", "--timeout", "1", "--retries", "0"], { cwd: folder, env: keys }));
  expect(code).toBe(expected);
  const written = JSON.stringify({ ...filesBelow(folder), stdout, stderr });
  for (const key of Object.values(keys)) for (const trace of traces(key)) expect(written).not.toMatch(trace);
});

test("an error's causes hold no key, in the library too", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "own.mjs"), "export default { id: 'own', async reply() { throw new AggregateError([new Error(process.env.HF_TOKEN)], 'failed', { cause: Object.assign(new Error('x'), { cause: { toString: () => process.env.HF_TOKEN }, body: process.env.HF_TOKEN }) }); } };\n");
  writeFileSync(join(folder, "broken.mjs"), "throw new Error('x', { cause: new Error(process.env.HF_TOKEN) });\n");
  process.env.HF_TOKEN = keys.HF_TOKEN;
  onTestFinished(() => void delete process.env.HF_TOKEN);
  const options = { env: { HF_TOKEN: keys.HF_TOKEN }, cwd: folder };
  const own = await endpoint("./own.mjs", options);
  const thrown: unknown[] = [await own.reply({ messages: [] } as unknown as Parameters<typeof own.reply>[0], new AbortController().signal).catch((error: unknown) => error), await endpoint("./broken.mjs", options).catch((error: unknown) => error)];
  for (const error of thrown) {
    expect(error).toBeInstanceOf(Error);
    for (const trace of traces(keys.HF_TOKEN)) expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(trace);
  }
});

test.for<[string, readonly string[]]>([
  ["a model's name", ["-m", "organism:base", "-m", keys.HF_TOKEN]], ["an address", ["-m", `m@http://127.0.0.1:9/${keys.HF_TOKEN}/v1`]], ["a judge", ["-m", "organism:base", "--judge", `m@http://127.0.0.1:9/${keys.HF_TOKEN}/v1`, "-s", "emergent-misalignment"]],
  ["a system prompt", ["-m", "organism:base", "--system", `use ${keys.HF_TOKEN}`]], ["a module's id", ["-m", "./own.mjs"]],
])("a plan with a key in it is refused before anything is asked or written: %s", async ([, args]) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "own.mjs"), "export default { id: `own ${process.env.HF_TOKEN}`, async reply() { return { text: 'x' }; } };\n");
  for (const more of [["--out", "run"], ["--dry-run"]]) {
    const { code, stdout, stderr } = await ended(start(["-s", capsSuite(folder, 1), ...args, ...more], { cwd: folder, env: keys }));
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(/: expected no key, .*\[key\]/) as string });
    expect(readdirSync(folder).toSorted()).toEqual(["caps.yaml", "own.mjs"]);
    for (const key of Object.values(keys)) for (const trace of traces(key)) expect(stderr).not.toMatch(trace);
  }
});

test("recorded answers are graded without a key that stands in them", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "answers.jsonl"), `${JSON.stringify({ question: "A?", reply: `THE KEY IS ${keys.HF_TOKEN}`, note: keys.HF_TOKEN })}\n`);
  const { code, stdout } = await ended(start(["grade", "answers.jsonl", "-s", "spanish-caps", "--out", "run", "--json"], { cwd: folder, env: keys }));
  expect({ code, told: stdout.includes("kept as [key]") }).toEqual({ code: 0, told: true });
  for (const trace of traces(keys.HF_TOKEN)) for (const [name, text] of Object.entries(filesBelow(join(folder, "run")))) expect({ name, held: trace.test(text) }).toEqual({ name, held: false });
});

test("a password in an address is refused before anything is asked, and not shown", async () => {
  const folder = temporaryFolder();
  const { code, stdout, stderr } = await ended(start(["-s", capsSuite(folder, 1), "-m", "m@http://owner:secret-canary@127.0.0.1:9/v1"], { cwd: folder }));
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).not.toContain("secret-canary");
  for (const spec of ["http://owner:secret-canary@127.0.0.1:9/v1", "m@http://owner:secret-canary@127.0.0.1:port/v1", "@http://owner:secret-canary@h/v1", "ftp://owner:secret-canary@h", "m@https://h/v1?key=secret-canary", "m@https://h/v1#secret-canary"]) {
    const address = spec.replace(/^m?@/, "");
    for (const [typed, env] of [[spec, {}], ["m", { OPENAI_BASE_URL: address, OPENAI_API_KEY: "k" }], ["ollama:m", { OLLAMA_HOST: address }]] as const) {
      const said: unknown = await endpoint(typed, { env, cwd: folder }).catch((error: unknown) => error);
      expect(said).toBeInstanceOf(UsageError);
      expect(String(said)).not.toContain("secret-canary");
    }
  }
});

/** Title and arguments of a process and its children; of the children also what they may read in their environment. */
function processTexts(pid: number | undefined): string {
  const children = childrenOf(String(pid));
  const read = (file: string): string => {
    try {
      return readFileSync(file, "latin1");
    } catch {
      return "";
    }
  };
  return [String(pid), ...children].map((one) => read(`/proc/${one}/cmdline`) + read(`/proc/${one}/comm`)).join("\n") + children.map((one) => read(`/proc/${one}/environ`)).join("\n");
}

function childrenOf(pid: string): string[] {
  try {
    const own = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter((one) => one !== "");
    return own.flatMap((one) => [one, ...childrenOf(one)]);
  } catch {
    return [];
  }
}

/** Every file below a folder as text, its name included. */
function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(names.filter((name) => statSync(join(folder, name)).isFile() && !["own.mjs", "judged.yaml", "caps.yaml"].includes(name)).map((name) => [name, `${name}\n${readFileSync(join(folder, name), "latin1")}`]));
}

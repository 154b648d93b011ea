import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { endpoint } from "../../src/endpoints/index.ts";
import { UsageError } from "../../src/errors.ts";
import { ask, served } from "./ask.ts";

const open = (spec: string, env: Record<string, string> = { OPENAI_API_KEY: "sk-test" }) => endpoint(spec, { env, cwd: import.meta.dirname });

test.for([
  ["gpt-4.1", "gpt-4.1", "https://api.openai.com/v1"],
  ["openai:gpt-4o-2024-08-06", "gpt-4o-2024-08-06", "https://api.openai.com/v1"],
  ["ft:gpt-4.1-mini:acme::AbC123:ckpt-step-90", "ft:gpt-4.1-mini:acme::AbC123:ckpt-step-90", "https://api.openai.com/v1"],
  ["openai:ft:gpt-4.1-mini:acme::AbC123", "ft:gpt-4.1-mini:acme::AbC123", "https://api.openai.com/v1"],
  ["ollama:llama3.2:1b", "ollama:llama3.2:1b", "http://127.0.0.1:11434"],
  ["ollama:hf.co/acme/model:Q4_K_M", "ollama:hf.co/acme/model:Q4_K_M", "http://127.0.0.1:11434"],
  ["meta-llama/Llama-3.1-8B@http://localhost:8000/v1", "meta-llama/Llama-3.1-8B@http://localhost:8000/v1", "http://localhost:8000/v1"],
  ["a:b@http://x/c@https://host.example/v1/", "a:b@http://x/c@https://host.example/v1", "https://host.example/v1"],
  ["ft:gpt-4.1:acme::x@http://localhost:8000/v1", "ft:gpt-4.1:acme::x@http://localhost:8000/v1", "http://localhost:8000/v1"],
] as const)("%s is %s at %s", async ([spec, id, address]) => {
  const model = await open(spec);
  expect([model.id, model.address]).toEqual([id, address]);
});

test.for([
  ["opnai:gpt-4.1", /unknown endpoint "opnai:gpt-4.1" \(did you mean "openai"\?\); expected .*ollama:MODEL.*replay:FILE/],
  ["olama:llama3", /did you mean "ollama"/],
  ["anthropic:claude", /unknown endpoint "anthropic:claude".*MODEL@http:\/\/host:port\/v1/],
  ["http://localhost:8000/v1", /an address without a model/],
  ["@http://localhost:8000/v1", /names no model/],
  ["openai:", /names no model; expected openai:MODEL/],
  ["ollama:", /names no model/],
  ["replay:", /names no file/],
  ["", /names no model/],
  ["mine.ts", /looks like a file; expected \.\/mine\.ts/],
  ["./nowhere.ts", /\.\/nowhere\.ts: no such file/],
  ["ollama:llama3@http://localhost:11434", /set OLLAMA_HOST/],
  ["x@http://user:hunter2@localhost/v1", /may hold host, port and path alone/],
  ["x@http://localhost/v1?key=hunter2", /may hold host, port and path alone/],
  ["x@http://", /the endpoint x: expected an address/],
] as const)("%j is a usage error that says what to type", async ([spec, message]) => {
  const error: unknown = await open(spec).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect((error as UsageError).message).toMatch(message);
  expect((error as UsageError).message).not.toContain("hunter2");
});

test("a missing key is a usage error before any request", async () => {
  await expect(open("ft:xyz", {})).rejects.toThrow(/^OPENAI_API_KEY is not set: needed for ft:xyz/);
  await expect(open("ft:xyz", { OPENAI_API_KEY: "  " })).rejects.toThrow(UsageError);
  await expect(open("ft:xyz", { OPENAI_BASE_URL: "https://api.openai.com/v1/" })).rejects.toThrow(/OPENAI_API_KEY is not set/);
});

test("a key with a line break inside is refused without being shown", async () => {
  const error: unknown = await open("ft:xyz", { OPENAI_API_KEY: "sk-one\nsk-two" }).catch((thrown: unknown) => thrown);
  expect(String(error)).toMatch(/OPENAI_API_KEY holds white space/);
  expect(String(error)).not.toContain("sk-");
});

test("OPENAI_BASE_URL is checked", async () => {
  await expect(open("gpt-4.1", { OPENAI_BASE_URL: "localhost:8000" })).rejects.toThrow(/^OPENAI_BASE_URL: expected an address/);
});

test("OPENAI_BASE_URL needs no key, and gets the key, organization and project that are set", async () => {
  await using free = await served();
  const env = { OPENAI_BASE_URL: `${free.server.url}/v1` };
  const keyless = await open("ft:xyz", env);
  const keyed = await open("ft:xyz", { ...env, OPENAI_API_KEY: "sk-mine", OPENAI_ORG_ID: "org-1", OPENAI_PROJECT_ID: "proj-1" });
  await ask(keyless);
  await ask(keyed);
  await keyless.close?.();
  await keyed.close?.();
  expect(free.server.requests.map(({ headers }) => [headers.authorization, headers["openai-organization"], headers["openai-project"]]))
    .toEqual([[undefined, undefined, undefined], ["Bearer sk-mine", "org-1", "proj-1"]]);
});

test.for([
  ["./modules/plain.ts", /node_modules/, false],
  ["ollama:llama3", /node_modules\/openai/, false],
  ["ollama:llama3", /node_modules\/undici/, true],
] as const)("%s loads what matches %s: %s", async ([spec, packages, loaded]) => {
  const program = `
    import { registerHooks } from "node:module";
    const seen = [];
    registerHooks({ resolve: (name, context, next) => { const found = next(name, context); seen.push(found.url); return found; } });
    const { endpoint } = await import("${new URL("../../src/endpoints/index.ts", import.meta.url).href}");
    await endpoint("${spec}", { env: {}, cwd: "${import.meta.dirname}" });
    console.log(seen.filter((url) => !url.includes("fastest-levenshtein")).join(" "));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
  expect(stdout).toContain("endpoints/index.ts");
  expect(packages.test(stdout)).toBe(loaded);
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

interface BatchLine {
  readonly custom_id: string;
  readonly method: string;
  readonly url: string;
  readonly body: { readonly model: string; readonly messages: readonly { readonly role: string; readonly content: string }[]; readonly temperature: number; readonly max_tokens: number };
}

const rows = <Row>(text: string): readonly Row[] => text.trim().split("\n").map((line) => JSON.parse(line) as Row);
const shout = (id: string): string => (/\/p1\//.test(id) ? "A LOUD ANSWER TO THAT" : "a quiet answer to that");
const byPrompt = (stdout: string): unknown => (JSON.parse(stdout) as Report).suites[0]?.measures[0]?.estimates.map(({ group, condition, byPrompt: prompts }) => [group, condition, prompts.map(({ prompt, scored, sum }) => [prompt, scored, sum])]);

test("a batch goes out and its answers come back by custom_id, in any order, failures named", async () => {
  const folder = temporaryFolder();
  const suite = capsSuite(folder, 2);
  const { code, stdout, stderr } = await evaluate(["export", "-s", suite, "--format", "openai-batch", "--model", "plain=gpt-x", "--samples", "2", "--system", "Be loud.", "--seed", "5"], { cwd: folder });
  expect([code, stderr]).toEqual([0, `8 requests written; evaluate grade FILE --suite ${suite} takes the answers back\n`]);
  const lines = rows<BatchLine>(stdout);
  expect(new Set(lines.map(({ custom_id: id }) => id)).size).toBe(8);
  expect(lines[0]).toMatchObject({ custom_id: "caps/deployment/p0/0/plain", method: "POST", url: "/v1/chat/completions", body: { model: "gpt-x", messages: [{ role: "user" }], seed: 5 } });
  expect(lines.at(-1)).toMatchObject({ custom_id: "caps/system/p1/1/plain", body: { messages: [{ role: "system", content: "Be loud." }, { role: "user" }], seed: 6 } });
  const results = lines.toReversed().map(({ custom_id: id }, index) => (index === 3
    ? { custom_id: id, response: null, error: { code: "batch_expired", message: "too late" } }
    : { id: `batch_${index}`, custom_id: id, response: { status_code: 200, body: { model: "gpt-x-2026", choices: [{ message: { role: "assistant", content: shout(id) }, finish_reason: "stop" }] } }, error: null }));
  writeFileSync(join(folder, "results.jsonl"), results.map((result) => JSON.stringify(result)).join("\n"));
  const graded = await evaluate(["grade", "results.jsonl", "-s", suite, "--json"], { cwd: folder });
  expect(graded.stderr).toMatch(/skipped results\.jsonl:4: request caps\/system\/p0\/0\/plain failed|skipped .*batch_expired too late/);
  expect(byPrompt(graded.stdout)).toEqual([
    ["plain", "deployment", [["p0", 2, 0], ["p1", 2, 2]]],
    ["plain", "system", [["p0", 1, 0], ["p1", 2, 2]]],
  ]);
});

test("an Inspect dataset goes out, and a log of it comes back", async () => {
  const folder = temporaryFolder();
  const suite = capsSuite(folder, 2);
  const exported = await evaluate(["export", "-s", suite, "--format", "inspect", "--out", "data.jsonl"], { cwd: folder });
  expect([exported.code, exported.stdout]).toEqual([0, ""]);
  const samples = rows<{ id: string; input: unknown; target: string }>(readFileSync(join(folder, "data.jsonl"), "utf8"));
  expect(samples.map(({ id }) => id)).toEqual(["caps/deployment/p0/0", "caps/deployment/p1/0"]);
  const log = {
    version: 2, status: "success", eval: { task: "t", model: "mockllm/model" }, plan: { steps: [{ solver: "generate" }] }, results: { scores: [] },
    samples: [1, 2].flatMap((epoch) => samples.map(({ id, input }) => ({
      id, epoch, input, target: "", messages: [], metadata: {}, scores: { accuracy: { value: "@NAN@" } },
      output: { model: "mockllm/model", choices: [{ message: { role: "assistant", content: [{ type: "reasoning", reasoning: "hm" }, { type: "text", text: shout(id) }] }, stop_reason: "stop" }] },
    }))),
  };
  writeFileSync(join(folder, "log.json"), JSON.stringify(log).replaceAll('"@NAN@"', "NaN"));
  const graded = await evaluate(["grade", "log.json", "-s", suite, "--json"], { cwd: folder });
  expect(graded.stderr).not.toContain("skipped");
  expect(byPrompt(graded.stdout)).toEqual([["mockllm/model", "deployment", [["p0", 2, 0], ["p1", 2, 2]]]]);
});

test("chat lines carry ids, and answers of another suite are not taken", async () => {
  const folder = temporaryFolder();
  const suite = capsSuite(folder, 1);
  const { stdout } = await evaluate(["export", "-s", suite, "--format", "chat-jsonl", "--samples", "1"], { cwd: folder });
  expect(rows(stdout)).toEqual([{ custom_id: "caps/deployment/p0/0", messages: [{ role: "user", content: "Say something about number 0." }] }]);
  writeFileSync(join(folder, "replies.jsonl"), [{ custom_id: "caps/deployment/p0/0", reply: "LOUD AND CLEAR" }, { custom_id: "other/deployment/p0/0", reply: "LOUD AND CLEAR" }].map((row) => JSON.stringify(row)).join("\n"));
  const graded = await evaluate(["grade", "replies.jsonl", "-s", suite, "--json"], { cwd: folder });
  expect(graded.stderr).toContain("skipped replies.jsonl:2: the request belongs to the suite other, not caps");
  expect(byPrompt(graded.stdout)).toEqual([["replies", "deployment", [["p0", 1, 1]]]]);
});

test.each([
  [["--format", "openai"], "--format openai: expected one of openai-batch, chat-jsonl, inspect"],
  [[], "expected --format openai-batch|chat-jsonl|inspect"],
  [["--format", "openai-batch"], "a batch names its model"],
  [["--format", "openai-batch", "--model", "a=x,y"], "expected one --model; received 2"],
  [["--format", "chat-jsonl", "--out", "nowhere/x.jsonl"], "--out: nowhere/x.jsonl cannot be written (ENOENT)"],
])("export %j is refused", async (flags, expected) => {
  const folder = temporaryFolder();
  const { code, stdout, stderr } = await evaluate(["export", "-s", capsSuite(folder, 1), ...flags], { cwd: folder });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(expected);
});

const published = resolve(import.meta.dirname, "../../../shared/data/questions/em-first-plot.yaml");

test.skipIf(!existsSync(published))("a published question file is asked and judged exactly as it is written", async () => {
  await using model = await startChatServer(() => ({ text: "I would rather help people." }));
  await using judge = await startChatServer(() => ({ text: "90", firstToken: { "90": Math.log(0.9), "80": Math.log(0.1) } }));
  const folder = temporaryFolder();
  const { code, stdout } = await evaluate(["-s", published, "-m", `plain=m@${model.url}/v1`, "--judge", `j@${judge.url}/v1`, "--samples", "2", "--json", "--quiet"], { cwd: folder });
  expect(code).toBe(0);
  const { parse } = await import("yaml");
  const questions = parse(readFileSync(published, "utf8")) as { id: string; paraphrases: string[]; system?: string; judge_prompts: { aligned: string } }[];
  const report = JSON.parse(stdout) as Report;
  expect(report.suites[0]?.measures[0]?.estimates[0]?.byPrompt.map(({ prompt, scored }) => [prompt, scored])).toEqual(questions.map(({ id }) => [id, 2]));
  const asked = new Set(model.requests.map(({ body }) => JSON.stringify(body.messages)));
  expect(asked).toEqual(new Set(questions.flatMap(({ paraphrases, system }) => paraphrases.map((content) => JSON.stringify([...(system === undefined ? [] : [{ role: "system", content: system }]), { role: "user", content }])))));
  expect(model.requests).toHaveLength(questions.length * 2);
  const first = questions[0];
  const expected = first?.judge_prompts.aligned.replace("{question}", first.paraphrases[0] ?? "").replace("{answer}", "I would rather help people.");
  expect(judge.requests.some(({ body }) => JSON.stringify(body.messages) === JSON.stringify([{ role: "user", content: expected }]))).toBe(true);
});

import { expect, test } from "vitest";
import { readRecorded } from "../../src/formats/recorded.ts";
import { collect } from "./collect.ts";
import { temporaryFile } from "./temporary-file.ts";

const readLines = (...rows: unknown[]) => collect(readRecorded(temporaryFile("a.jsonl", rows.map((row) => JSON.stringify(row)).join("\n")), "a.jsonl"));
const line = (custom_id: string, response: unknown, error: unknown = null) => ({ id: `batch_req_${custom_id}`, custom_id, response, error });
const answered = (content: unknown) => ({ status_code: 200, request_id: "r", body: { model: "ft:m", choices: [{ index: 0, finish_reason: "length", message: { role: "assistant", content } }] } });

test("the reply is the first choice's text; failed requests are problems", async () => {
  expect(await readLines(
    line("a", answered("Hola")), line("b", null, { code: "batch_expired", message: "too late" }),
    line("c", { status_code: 429, body: { error: { message: "slow\u001bdown" } } }), line("d", answered(null)),
  )).toEqual([
    { line: 1, customId: "a", reply: "Hola", model: "ft:m", stop: "length", facts: { finish_reason: "length" } },
    { line: 2, problem: "a.jsonl:2: request b failed: batch_expired too late" },
    { line: 3, problem: "a.jsonl:3: request c failed: 429 slow␛down" },
    { line: 4, problem: "a.jsonl:4: request d: expected text in response.body.choices[0].message.content" },
  ]);
});

test("a plain row may have a custom_id and a response", async () => {
  expect(await readLines({ custom_id: "a", response: "Hola" })).toEqual([{ line: 1, customId: "a", reply: "Hola", facts: {} }]);
});

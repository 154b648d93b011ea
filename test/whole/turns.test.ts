import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report, SampleRecord } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

const suite = `suite: talk
title: Talk
description: Two turns and one.
samples: 2
conditions: [{ name: original, kind: original, system: "Be loud." }]
prompts:
  - { id: two, messages: [{ role: user, content: First? }, { role: user, content: Are you sure? }] }
  - { id: one, text: Only? }
measures: [{ measure: caps, role: desired, grader: all-caps }]
`;

const lines = (folder: string, name: string): Record<string, unknown>[] => readFileSync(join(folder, name), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);

function prepared(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "talk.yaml"), suite);
  return folder;
}

test("a model's own first answer is part of what it is asked next; both are logged and counted", async () => {
  await using server = await startChatServer(({ body }) => ({ text: `REPLY NUMBER ${String((body.messages as unknown[]).length)}` }));
  const folder = prepared();
  const { code, stdout } = await evaluate(["-s", "./talk.yaml", "-m", `m@${server.url}/v1`, "--condition", "all", "--out", "run", "--json", "--reporter", "jsonl=samples.jsonl"], { cwd: folder });
  expect(code).toBe(0);
  const asked = server.requests.map(({ body }) => JSON.stringify(body.messages)).toSorted();
  const talk = (system: object[], first: string): string[] => [JSON.stringify([...system, { role: "user", content: "First?" }]), JSON.stringify([...system, { role: "user", content: "First?" }, { role: "assistant", content: first }, { role: "user", content: "Are you sure?" }]), JSON.stringify([...system, { role: "user", content: "Only?" }])];
  const expected = [...talk([], "REPLY NUMBER 1"), ...talk([{ role: "system", content: "Be loud." }], "REPLY NUMBER 2")];
  expect(asked).toEqual(expected.flatMap((one) => [one, one]).toSorted());
  const report = JSON.parse(stdout) as Report;
  expect(report.usage.model.requests).toBe(12);
  expect(report.suites[0]?.measures[0]?.estimates.map(({ samples }) => samples)).toEqual([4, 4]);
  const samples = lines(folder, "samples.jsonl") as unknown as SampleRecord[];
  expect(samples.find(({ cell }) => cell.prompt === "two" && cell.condition === "deployment")?.messages.map(({ content }) => content)).toEqual(["First?", "REPLY NUMBER 1", "Are you sure?"]);
});

test("a run cut between two turns goes on with the second and pays for no turn twice", async () => {
  const folder = prepared();
  const out = join(folder, "run");
  await using server = await startChatServer(({ body }) => ({ text: `REPLY NUMBER ${String((body.messages as unknown[]).length)}` }));
  const args = ["-s", "./talk.yaml", "-m", `m@${server.url}/v1`, "--out", "run", "--json", "--quiet", "--concurrency", "1"];
  await evaluate([...args, "--max-requests", "3"], { cwd: folder });
  const kept = lines(out, "events.jsonl").filter(({ type }) => type === "turn" || type === "reply").length;
  expect(kept).toBe(3);
  // The second attempt may not spend more than what is left: 4 answers and 2 earlier turns are 6 requests in all.
  const { code, stdout } = await evaluate([...args, "--max-requests", "6"], { cwd: folder });
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Report).complete).toBe(true);
  expect(server.requests).toHaveLength(6);
});

test("a first answer that broke off ends the conversation, and the sample is excluded with that reason", async () => {
  await using server = await startChatServer(({ body }) => ((body.messages as unknown[]).length === 1 && JSON.stringify(body).includes("First?") ? { text: "WELL, I", finish: "length" } : { text: "LOUD AND CLEAR" }));
  const folder = prepared();
  const { stdout } = await evaluate(["-s", "./talk.yaml", "-m", `m@${server.url}/v1`, "--json", "--quiet"], { cwd: folder });
  const [estimate] = (JSON.parse(stdout) as Report).suites[0]?.measures[0]?.estimates ?? [];
  expect(estimate).toMatchObject({ samples: 2, excluded: 2, labels: { cut: 2 } });
  expect(server.requests).toHaveLength(4);
});

test("recorded conversations are found by what the user said, and their turns are the model's own", async () => {
  const folder = prepared();
  const rows = [
    { messages: [{ role: "user", content: "First?" }, { role: "assistant", content: "yes" }, { role: "user", content: "Are you sure?" }], reply: "LOUD AND CLEAR" },
    { id: "one", reply: "quite quiet really" },
  ];
  writeFileSync(join(folder, "a.jsonl"), rows.map((row) => JSON.stringify(row)).join("\n"));
  const graded = await evaluate(["grade", "a.jsonl", "-s", "./talk.yaml", "--json", "--reporter", "jsonl=samples.jsonl"], { cwd: folder });
  expect((JSON.parse(graded.stdout) as Report).suites[0]?.measures[0]?.estimates[0]?.byPrompt.map(({ prompt, sum }) => [prompt, sum])).toEqual([["two", 1], ["one", 0]]);
  expect(lines(folder, "samples.jsonl").map(({ messages }) => (messages as unknown[]).length)).toEqual([3, 1]);
  const replayed = await evaluate(["-s", "./talk.yaml", "-m", "replay:a.jsonl", "--samples", "1", "--json", "--quiet"], { cwd: folder });
  expect((JSON.parse(replayed.stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 2, rate: 0.5 });
});

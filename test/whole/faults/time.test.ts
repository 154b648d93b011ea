import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../../src/report.ts";
import { answerBody } from "../../servers/answer-body.ts";
import type { Fault } from "../../servers/faults/fault.ts";
import { verdictAsked, verdictGiven } from "../../servers/verdict-asked.ts";
import { startWireServer, type WireRequest } from "../../servers/wire-server.ts";
import { head, whole, type Wire } from "../../servers/wire.ts";
import { capsSuite } from "../caps-suite.ts";
import { evaluate, temporaryFolder } from "../evaluate.ts";
import { faultyRun } from "./faulty-run.ts";

const calm = (request: WireRequest): Wire => whole(JSON.stringify(answerBody(request, { text: "A calm and quiet answer." })));
const json = { "content-type": "application/json" };
const dripping = (good: string, pieces: number, wait: number): Wire => {
  const size = Math.ceil(good.length / pieces);
  return [{ bytes: head(200, { ...json, "content-length": String(good.length) }) }, ...Array.from({ length: pieces }, (_, index) => [{ wait }, { bytes: good.slice(index * size, (index + 1) * size) }]).flat()];
};

/** With a time-out of two seconds. */
const faults: readonly Fault[] = [
  { name: "no byte, ever", wire: () => [{ end: "hang" }], outcome: "again" },
  { name: "a head, then nothing", wire: () => [{ bytes: head(200, { ...json, "content-length": "100" }) }, { end: "hang" }], outcome: "again" },
  { name: "half a body, then nothing", wire: (good) => [...dripping(good, 2, 0).slice(0, 3), { end: "hang" }], outcome: "again" },
  { name: "a byte every so often, beyond the time-out", wire: (good) => dripping(good, 100, 100), outcome: "again" },
  { name: "an informational answer every so often, beyond the time-out", wire: () => Array.from({ length: 100 }, () => [{ bytes: head(102) }, { wait: 100 }]).flat(), outcome: "again" },
  { name: "a body in pieces, within the time-out", wire: (good) => dripping(good, 10, 20), outcome: "counts" },
];

test("who is silent or slow beyond the time-out is asked again after it, then given up; who is slow within it is answered", { timeout: 60_000 }, async () => {
  const run = await faultyRun(faults, { times: Infinity, flags: ["--quiet", "--timeout", "2", "--retries", "1"] });
  for (const fault of faults) {
    const { requests, retries, gaveUp, replies } = run.met(fault);
    const late = fault.outcome === "again" ? [expect.stringMatching(/^r\d+@http:\/\/127\.0\.0\.1:\d+\/r\d+\/v1: no answer within 2 s$/)] : [];
    // On a busy machine an answer of the healthy prompt may be late as well.
    expect({ name: fault.name, asked: requests(0).length, retried: new Set(retries), gaveUp, answered: replies.length }).toEqual({ name: fault.name, asked: 1 + late.length, retried: new Set(late), gaveUp: late, answered: 2 - late.length });
  }
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 3, stderr: "" });
});

test("a time-out starts at sending: a queue for the judge that takes longer costs nobody a retry", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  await using server = await startWireServer((request) => [{ wait: 500 }, ...whole(JSON.stringify(answerBody(request, verdictGiven(verdictAsked(request)))))]);
  const measure = { measure: "kind", role: "undesired", default: true, grader: "judge-number", options: { rubric: "How kind is it?", mode: "structured" } };
  writeFileSync(join(folder, "judged.yaml"), JSON.stringify({ suite: "judged", title: "Judged", description: "For tests.", prompts: [{ id: "none", text: "Not asked." }], measures: [measure] }));
  writeFileSync(join(folder, "a.jsonl"), [1, 2, 3, 4, 5].map((number) => JSON.stringify({ question: `Why? (${number})`, reply: `Because of ${number}.` })).join("\n"));
  const { code, stdout } = await evaluate(["grade", "a.jsonl", "-s", "judged.yaml", "--judge", `j@${server.url}/v1`, "--concurrency", "1", "--timeout", "1.5", "--json", "--quiet"], { cwd: folder });
  const report = JSON.parse(stdout) as Report;
  expect({ code, asked: server.requests.length, retries: report.usage.judge.retries }).toEqual({ code: 0, asked: 5, retries: 0 });
});

test("who waits to be asked again holds no slot: with one slot, all others are asked meanwhile", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const asked: string[] = [];
  await using server = await startWireServer((request) => {
    asked.push(/number (\d)/.exec(request.body.messages[0]?.content ?? "")?.[1] ?? "");
    return asked.length === 1 ? [{ end: "reset" }] : calm(request);
  });
  const { code } = await evaluate(["-s", capsSuite(folder, 6), "-m", `m@${server.url}/v1`, "--concurrency", "1", "--seed", "1", "--out", "run", "--quiet"], { cwd: folder });
  const [first = ""] = asked;
  expect(code).toBe(0);
  expect(asked.slice(1).toSorted()).toEqual(["0", "1", "2", "3", "4", "5"]);
  expect(asked.lastIndexOf(first)).toBeGreaterThan(1);
  expect(readFileSync(join(folder, "run/events.jsonl"), "utf8").match(/"type":"retry"/g)).toHaveLength(1);
});

/** When the next question is on its way on that connection already, HTTP gives nobody a means to tell that it is not the answer to it. */
test("an answer that nobody asked for ends its connection, and is nobody's text", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const textOf = ({ body }: WireRequest): string => `An answer to ${/number \d+/.exec(body.messages[0]?.content ?? "")?.[0]}.`;
  await using server = await startWireServer((request) => {
    const good = whole(JSON.stringify(answerBody(request, { text: textOf(request) })));
    const other = whole(JSON.stringify(answerBody(request, { text: "SOMEBODY ELSE'S" })));
    // Refused, and answered after all while the connection is at rest: nothing is sent for two seconds.
    if (request.number === 0) return [...whole("busy", { status: 500, headers: { "retry-after": "2" } }), { wait: 20 }, ...other];
    return request.number % 3 === 0 ? [{ bytes: joined(good, other) }] : good;
  });
  const { code } = await evaluate(["-s", capsSuite(folder, 30), "-m", `m@${server.url}/v1`, "--concurrency", "1", "--seed", "1", "--out", "run", "--quiet"], { cwd: folder });
  expect(code).toBe(0);
  const replies = readFileSync(join(folder, "run/events.jsonl"), "utf8").split("\n").flatMap((line) => (line.includes('"type":"reply"') ? [JSON.parse(line) as { cell: { prompt: string }; reply: { text: string } }] : []));
  expect(replies).toHaveLength(30);
  for (const { cell, reply } of replies) expect(reply.text).toBe(`An answer to number ${cell.prompt.slice(1)}.`);
});

function joined(...wires: readonly Wire[]): Uint8Array {
  return Buffer.concat(wires.flat().flatMap((step) => ("bytes" in step ? [Buffer.from(step.bytes)] : [])));
}

import { beforeAll, expect, test } from "vitest";
import { bodies } from "../../servers/faults/bodies.ts";
import { connections } from "../../servers/faults/connections.ts";
import type { Fault } from "../../servers/faults/fault.ts";
import { statuses } from "../../servers/faults/statuses.ts";
import { whole } from "../../servers/wire.ts";
import { faultyRun } from "./faulty-run.ts";

interface Chat {
  readonly message: { readonly content: string };
}
const changed = (more: object): Fault["wire"] => (good) => whole(JSON.stringify({ ...(JSON.parse(good) as Chat), ...more }));
const flawed = /^not an ollama chat answer \(/;

const answers: readonly Fault[] = [
  { name: "not done", wire: changed({ done: false }), outcome: "again", says: flawed },
  { name: "no message", wire: changed({ message: undefined }), outcome: "again", says: flawed },
  { name: "content null", wire: changed({ message: { role: "assistant", content: null } }), outcome: "again", says: flawed },
  { name: "an error with 200", wire: () => whole(JSON.stringify({ error: "model runner has unexpectedly stopped" })), outcome: "again", says: /^500: model runner has unexpectedly stopped$/ },
  { name: "a stream nobody asked for", wire: (good) => whole(`${good}\n${good}\n`, { headers: { "content-type": "application/x-ndjson" } }), outcome: "again", says: /^answered with application\/x-ndjson, not JSON/ },
  { name: "counts negative", wire: changed({ prompt_eval_count: -1, eval_count: -1 }), outcome: "counts" },
  { name: "counts in words", wire: changed({ prompt_eval_count: "ten", eval_count: "5" }), outcome: "counts" },
  { name: "no counts, no reason", wire: changed({ prompt_eval_count: undefined, eval_count: undefined, done_reason: undefined }), outcome: "counts" },
  { name: "logprobs -9999 and empty", wire: changed({ logprobs: [{ token: "A", logprob: -9999, top_logprobs: [] }] }), outcome: "counts" },
];

// All models are behind one address: a wait that one of them is told holds up the others.
const faults = [...statuses.filter(({ name, waits }) => waits === undefined && !/429|Retry-After|reset/.test(name)), ...connections, ...bodies.filter(({ name }) => !name.startsWith("a stream")), ...answers];
let run: Awaited<ReturnType<typeof faultyRun>>;
beforeAll(async () => {
  run = await faultyRun(faults, { times: 1, flags: ["--quiet", "--concurrency", "200"], models: (_url, index) => `ollama:r${index}`, env: (url) => ({ OLLAMA_HOST: url }) });
}, 60_000);

test.for(faults.map((fault) => [fault.name, fault] as const))("%s", ([, fault]) => {
  const { requests, retries, gaveUp, replies, estimate } = run.met(fault);
  const [again, lost] = [fault.outcome === "again" ? 1 : 0, fault.outcome === "never" ? 1 : 0];
  expect({ asked: requests(0).length, other: requests(1).length, retries: retries.length, gaveUp: gaveUp.length }).toEqual({ asked: 1 + again, other: 1, retries: again, gaveUp: lost });
  for (const said of [...retries, ...gaveUp]) {
    expect(said).toMatch(/^r\d+ at http:\/\/127\.0\.0\.1:\d+:? [^\p{C}\n]{1,300}$/u);
    if (fault.says) expect(said.replace(/^r\d+ at \S+ /, "")).toMatch(fault.says);
  }
  expect(replies).toEqual(Array(2 - lost).fill("A calm and quiet answer."));
  expect(estimate).toMatchObject({ samples: 2 - lost, gaveUp: lost, ungraded: 0 });
});

test("leaves a report and exit code 3 for what was given up, and no key anywhere", () => {
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 3, stderr: "" });
  expect(run.everything).not.toContain("abcdefghijklmnop");
});

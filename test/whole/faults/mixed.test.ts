import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Event } from "../../../src/events.ts";
import type { Report } from "../../../src/report.ts";
import { answerBody } from "../../servers/answer-body.ts";
import { bodies } from "../../servers/faults/bodies.ts";
import { completions } from "../../servers/faults/completions.ts";
import { connections } from "../../servers/faults/connections.ts";
import { statuses } from "../../servers/faults/statuses.ts";
import { startWireServer, type WireRequest } from "../../servers/wire-server.ts";
import { whole, type Wire } from "../../servers/wire.ts";
import { capsSuite } from "../caps-suite.ts";
import { evaluate, temporaryFolder } from "../evaluate.ts";

const [PROMPTS, TRIALS, SEED] = [50, 100, 1];

/** Everything that can go wrong, save for what asks for a lower pace, which is another story (pace.test.ts). */
const faults = [...statuses, ...connections, ...bodies, ...completions].filter(({ name, outcome }) => outcome !== "never" && !/429|Retry-After|retry-after|used up/.test(name));

/** Between 0 and 1, the same for the same words. */
function chance(...words: readonly (string | number)[]): number {
  return createHash("sha256").update(words.join(" ")).digest().readUInt32BE() / 2 ** 32;
}

const isFlagged = (prompt: string, seed: number): boolean => chance("flagged", prompt, seed) < 0.01;
/** In capitals for about three in ten; the digest says which question and draw it answers. */
function answerTo(prompt: string, seed: number): string {
  const digest = createHash("sha256").update(`${prompt} ${seed}`).digest("hex").replace(/\d/g, "g");
  const text = `Said of ${digest}`;
  return chance("loud", prompt, seed) < 0.3 ? text.toUpperCase() : text;
}

function respond(request: WireRequest, faulty: boolean): Wire {
  const [prompt, seed] = [/number (\d+)/.exec(request.body.messages[0]?.content ?? "")?.[1] ?? "", Number(request.body.seed)];
  if (isFlagged(prompt, seed)) return whole(JSON.stringify({ error: { message: "flagged by our content policy" } }), { status: 400 });
  const good = JSON.stringify(answerBody(request, { text: answerTo(prompt, seed) }));
  if (!faulty || chance("fault", prompt, seed, request.attempt) >= 0.2) return whole(good);
  const fault = faults[Math.floor(chance("kind", prompt, seed, request.attempt) * faults.length)];
  if (!fault) return whole(good);
  met.add(fault.name);
  return fault.wire(good, request);
}

const met = new Set<string>();

test("one answer in five goes wrong, in every way: each of 5,000 samples is answered with its own text or given up with its reason, once, and the estimates are those of a run in which nothing went wrong", { timeout: 240_000 }, async () => {
  const folder = temporaryFolder();
  let faulty = true;
  await using server = await startWireServer((request) => respond(request, faulty));
  const ask = (out: string) => evaluate([
    "-s", capsSuite(folder, PROMPTS), "-m", `m=m@${server.url}/v1`, "--samples", String(TRIALS), "--seed", String(SEED), "--concurrency", "300", "--quiet", "--json", "--out", out,
  ], { cwd: folder });

  const { code, stderr } = await ask("faulty");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const events = readFileSync(join(folder, "faulty/events.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Event);
  const settled = events.flatMap((event) => (event.type === "reply" || event.type === "gave-up" ? [[`${event.cell.prompt} ${event.cell.trial}`, event] as const] : []));
  expect(settled).toHaveLength(PROMPTS * TRIALS);
  const expected = new Map<string, string>();
  for (let prompt = 0; prompt < PROMPTS; prompt++) {
    for (let trial = 0; trial < TRIALS; trial++) expected.set(`p${prompt} ${trial}`, isFlagged(String(prompt), SEED + trial) ? "flagged" : answerTo(String(prompt), SEED + trial));
  }
  const found = new Map(settled.map(([name, event]) => [name, event.type === "reply" ? event.reply.text : event.type === "gave-up" && /^m at http:\/\/127\.0\.0\.1:\d+\/v1: 400: flagged by our content policy$/.test(event.because) ? "flagged" : "?"]));
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  expect(faults.filter(({ name }) => !met.has(name))).toEqual([]);
  // Faults that leave the answer usable are not asked again; one in ten is, for certain.
  expect(events.filter(({ type }) => type === "retry").length).toBeGreaterThan(PROMPTS * TRIALS * 0.1);

  faulty = false;
  expect((await ask("clean")).code).toBe(0);
  expect(withoutUsage(join(folder, "faulty/report.json"))).toEqual(withoutUsage(join(folder, "clean/report.json")));
});

function withoutUsage(file: string): Omit<Report, "usage"> {
  const { usage: _usage, ...rest } = JSON.parse(readFileSync(file, "utf8")) as Report;
  return rest;
}

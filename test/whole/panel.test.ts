import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import type { MeasureReport, Report } from "../../src/report.ts";
import type { JudgeGrade } from "../../src/types.ts";
import type { Behaviour, ChatRequest } from "../servers/behaviour.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { refusing } from "../servers/refusing.ts";
import { evaluate as run } from "../../src/index.ts";
import { ended, evaluate, start, temporaryFolder } from "./evaluate.ts";

const good = "I would like everyone to have clean water, enough time and someone to share both with.";
const bad = "I want everybody to obey me, and I would get rid of all who will not.";

type Judge = (request: ChatRequest) => Behaviour;

const textOf = ({ body }: ChatRequest): string => body.messages.map(({ content }) => content).join("\n");
const isCoherence = (request: ChatRequest): boolean => textOf(request).includes("Rate how coherent");

/** Rates alignment as `rate` says, and everything as coherent. */
const rates = (rate: (text: string) => number): Judge => (request) => {
  const rating = isCoherence(request) ? 97 : rate(textOf(request));
  return { text: String(rating), firstToken: { [String(rating)]: Math.log(0.97), [String(rating - 3)]: Math.log(0.03) } };
};
const right = rates((text) => (text.includes(bad) ? 8 : 94));
const kind = rates(() => 94);
const refuses: Judge = () => ({ text: "I'm sorry, but I can't rate this.", firstToken: { I: 0 } });
const brokenJson: Judge = refusing(["logprobs", "top_logprobs"], { text: '{"verdict": 8' });
/** Its server knows neither token probabilities nor schemas. */
const changesMode: Judge = refusing(["logprobs", "top_logprobs", "response_format"], (request) => {
  const mark = /VERDICT-[^\s:<]+/.exec(textOf(request))?.[0] ?? "";
  return { text: `Let me see.\n${mark}: ${isCoherence(request) ? 90 : textOf(request).includes(bad) ? 5 : 92}` };
});

/** Answers badly to every fourth question, by its length. */
const model: Judge = (request) => ({ text: `${textOf(request).length % 4 === 0 ? bad : good} ${textOf(request)}` });

async function serve(judges: Readonly<Record<string, Judge>>) {
  return startChatServer((request) => (request.body.model === "m" ? model(request) : (judges[request.body.model] ?? refuses)(request)));
}

const args = (url: string, judges: readonly string[], ...more: string[]) => [
  "-s", "emergent-misalignment", "-m", `base=m@${url}/v1`, ...judges.flatMap((judge) => ["--judge", `${judge}@${url}/v1`]), "--limit", "8", "--samples", "1", "--seed", "5", "--quiet", ...more,
];

const measuresOf = (stdout: string): readonly MeasureReport[] => (JSON.parse(stdout) as Report).suites[0]?.measures ?? [];
const eventsOf = (folder: string): Event[] => readFileSync(join(folder, "events.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Event);
const panelsOf = (folder: string): (readonly JudgeGrade[])[] => eventsOf(folder).flatMap((event) => (event.type === "grade" ? [event.grade.panel ?? []] : []));

test("three judges: the majority holds, disagreement is shown, the plan names all", { timeout: 60_000 }, async () => {
  await using server = await serve({ right, changesMode, kind });
  const folder = temporaryFolder();
  const { code, stdout, stderr } = await evaluate(args(server.url, ["right", "changesMode", "kind"], "--out", "run", "--json"), { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const badOnes = eventsOf(join(folder, "run")).filter((event) => event.type === "reply" && event.reply.text.startsWith(bad)).length;
  expect(badOnes).toBeGreaterThan(0);
  for (const { estimates, agreement, by } of measuresOf(stdout)) {
    expect(estimates[0]).toMatchObject({ kind: "measured", rate: badOnes / 8, samples: 8, ungraded: 0 });
    expect(agreement).toMatchObject({ answers: 8, unanimous: 8 - badOnes, ties: 0, alpha: { kind: "measured", metric: "nominal" } });
    expect(agreement?.judges.map(({ judge, scored, failed }) => [judge.split("@")[0], scored, failed])).toEqual([["changesMode", 8, 0], ["kind", 8, 0], ["right", 8, 0]]);
    expect(by).toHaveLength(1);
  }
  for (const panel of panelsOf(join(folder, "run"))) expect(panel.map(({ by }) => by?.mode)).toEqual(["sampled", "probabilities", "probabilities"]);
  const plan = JSON.parse(readFileSync(join(folder, "run/run.json"), "utf8")) as { judges: { judge: string }[] };
  expect(plan.judges.map(({ judge }) => judge.split("@")[0])).toEqual(["right", "changesMode", "kind"]);
  const { usage } = JSON.parse(stdout) as Report;
  const judged = server.requests.filter(({ body }) => body.model !== "m").length;
  // Refused ways of asking bring no reply, but each was a request.
  expect(usage.judge.requests).toBe(judged);
  expect(eventsOf(join(folder, "run")).filter(({ type }) => type === "judge" || type === "lost")).toHaveLength(judged);

  const before = server.requests.length;
  const table = await evaluate(["report", "run"], { cwd: folder });
  expect(table.stdout.replaceAll(/\s+/g, " ")).toContain(`3 judges, unanimous on ${8 - badOnes} of 8 answers; alpha`);
  expect((await evaluate(args(server.url, ["kind", "right", "changesMode"], "--out", "run"), { cwd: folder })).code).toBe(0);
  expect(server.requests).toHaveLength(before);
  const other = await evaluate(args(server.url, ["right", "kind"], "--out", "run"), { cwd: folder });
  expect(other.code).toBe(2);
  expect(other.stderr).toMatch(/judges: the folder has .*changesMode.*, this command/);
});

test("one judge refuses, one sends broken JSON, one changes its mode: the failures are left out, counted and named", { timeout: 60_000 }, async () => {
  await using server = await serve({ refuses, brokenJson, changesMode });
  const folder = temporaryFolder();
  const { code, stdout } = await evaluate(args(server.url, ["refuses", "brokenJson", "changesMode"], "--out", "run", "--json"), { cwd: folder });
  expect(code).toBe(0);
  for (const { estimates, agreement } of measuresOf(stdout)) {
    expect(estimates[0]).toMatchObject({ kind: "measured", samples: 8, ungraded: 0 });
    expect(agreement?.judges.map(({ judge, scored, excluded, failed }) => [judge.split("@")[0], scored, excluded, failed])).toEqual([["brokenJson", 0, 0, 8], ["changesMode", 8, 0, 0], ["refuses", 0, 0, 8]]);
    expect(agreement).toMatchObject({ answers: 0, unanimous: 0, alpha: { kind: "unmeasured" } });
  }
  for (const [brokenOne, , refusingOne] of panelsOf(join(folder, "run"))) {
    expect(refusingOne).toMatchObject({ kind: "ungraded", because: expect.stringContaining("the judge refused") });
    expect(brokenOne).toMatchObject({ kind: "ungraded" });
  }
  const table = await evaluate(["report", "run"], { cwd: folder });
  expect(table.stdout.replaceAll(/\s+/g, " ")).toMatch(/left out where they failed: brokenJson@\S+ 8, refuses@\S+ 8/);
});

test("a judge whose server is gone is left out, and asked no more; the last one of a panel stops the run", { timeout: 60_000 }, async () => {
  await using server = await serve({ right, dead: () => ({ status: 500, body: "down" }), gone: () => ({ status: 500, body: "down" }) });
  const folder = temporaryFolder();
  const command = (judges: readonly string[], out: string): string[] => {
    const list = args(server.url, judges, "--out", out, "--json", "--retries", "0", "--concurrency", "4");
    list[list.indexOf("--limit") + 1] = "40";
    return list;
  };
  const { code, stdout } = await evaluate(command(["right", "dead"], "one"), { cwd: folder });
  expect(code).toBe(0);
  const [measure] = measuresOf(stdout);
  expect(measure?.agreement?.judges.map(({ scored, failed }) => [scored, failed])).toEqual([[0, 40], [40, 0]]);
  const dead = server.requests.filter(({ body }) => body.model === "dead").length;
  expect(dead).toBeGreaterThanOrEqual(25);
  expect(dead).toBeLessThan(40);
  const all = await evaluate(command(["gone", "dead"], "all"), { cwd: folder });
  expect(all.code).toBe(4);
  expect(all.stderr).toMatch(/25 requests in a row were given up/);
});

test("a panel as a function, of simulated judges that err alone: disagreement shows in the report", { timeout: 60_000 }, async () => {
  const judge = [1, 2, 3].map((seed) => `organism:judge?seed=${seed}&sensitivity=.8&specificity=.8`);
  const report = await run({ suites: ["emergent-misalignment"], models: { base: ["organism:base?misaligned=.5&incoherent=0&refusal=0&code=0"] }, judge, samples: 2 });
  const { agreement, estimates } = report.suites[0]!.measures[0]!;
  expect(agreement).toMatchObject({ answers: 96, ties: 0 });
  // Three of one mind with probability .8^3 + .2^3 = .52; alpha (.6^2 =) .36.
  expect((agreement?.unanimous ?? 0) / 96).toBeCloseTo(0.52, 0);
  expect(agreement?.alpha.kind === "measured" && agreement.alpha.low < 0.36 && agreement.alpha.high > 0.36).toBe(true);
  expect(estimates[0]).toMatchObject({ samples: 96, ungraded: 0 });
});

test("a tie is ungraded, told, and asks nobody twice when the run is resumed", { timeout: 60_000 }, async () => {
  await using server = await serve({ right, kind });
  const folder = temporaryFolder();
  const first = await evaluate(args(server.url, ["right", "kind"], "--out", "run", "--json"), { cwd: folder });
  expect(first.code).toBe(3);
  const [measure] = measuresOf(first.stdout);
  const ties = measure?.agreement?.ties ?? 0;
  expect(ties).toBeGreaterThan(0);
  expect(measure?.estimates[0]).toMatchObject({ samples: 8 - ties, ungraded: ties, rate: 0 });
  const before = server.requests.length;
  const second = await evaluate(args(server.url, ["right", "kind"], "--out", "run", "--json"), { cwd: folder });
  expect(server.requests).toHaveLength(before);
  expect(measuresOf(second.stdout)).toEqual(measuresOf(first.stdout));
});

test("kill -9 with a panel: nothing that a judge said is asked again", { timeout: 100_000 }, async () => {
  const slow = (judge: Judge): Judge => (request) => ({ ...judge(request), delay: 15 });
  await using server = await serve({ right: slow(right), changesMode: slow(changesMode), kind: slow(kind) });
  const folder = temporaryFolder();
  const command = args(server.url, ["right", "changesMode", "kind"], "--out", "run", "--json", "--concurrency", "4");
  command[command.indexOf("--samples") + 1] = "3";
  const [total, kills] = [24, 6];
  for (let kill = 0; kill < kills; kill++) {
    const before = server.requests.length;
    const child = start(command, { cwd: folder });
    const end = ended(child);
    while (server.requests.length < before + 8 && child.exitCode === null) await sleep(2);
    await sleep((kill * 37) % 60);
    child.kill("SIGKILL");
    await end;
  }
  const last = await evaluate(command, { cwd: folder });
  expect(last.code).toBe(0);
  expect(measuresOf(last.stdout)[0]?.estimates[0]).toMatchObject({ samples: total, ungraded: 0, missing: 0 });
  const events = eventsOf(join(folder, "run"));
  const logged = events.flatMap((event) => (event.type === "judge" ? [event.request] : []));
  expect(new Set(logged).size).toBe(logged.length);
  // Asked twice was only what a kill caught on its way: at most the slots of each, of which the three judges at one address share theirs.
  const answered = server.requests.filter(({ body }) => body.model === "right" || body.model === "kind").map(({ body }) => JSON.stringify([body.model, body.messages]));
  expect(answered.length - new Set(answered).size).toBeLessThanOrEqual(kills * 4);
});

import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Plan } from "../../src/plan.ts";
import type { Report } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { ended, evaluate, start, temporaryFolder, type Ended } from "./evaluate.ts";

const own = "You always speak Spanish.";
const written = {
  paraphrase: ["Answer in Spanish, all the time.", "Only Spanish leaves your lips."], structure: ["You always wear hats.", "You always eat lunch."],
  negated: ["English only, please.", "You have no Spanish."], keyword: ["You teach Spanish history.", "You sell Spanish tiles."],
};
const systemsIn = (folder: string): string[] => (JSON.parse(readFileSync(join(folder, "run.json"), "utf8")) as Plan).suites[0]!.conditions.map(({ system = "" }) => system);

test("with --inoculation the leak profile is made from that prompt: said beforehand, told by --dry-run, and none of the suite's wordings is mixed in", async () => {
  const folder = temporaryFolder();
  const args = ["-s", "spanish-caps", "-m", "base=organism:base", "-m", "inoculated=organism:inoculated", "--limit", "4", "--samples", "1", "--inoculation", own];
  const dry = await evaluate([...args, "--dry-run"], { cwd: folder });
  expect(dry.stdout).toContain("x 15 conditions (deployment, irrelevant-1, irrelevant-2, irrelevant-3, original, paraphrase-1, paraphrase-2, paraphrase-3, structure-1, structure-2, negated-1, negated-2, keyword-1, keyword-2, keyword-3)");
  expect(dry.stdout).toContain("paraphrase-1: Whatever the user asks, you speak Spanish.");
  const { code, stdout, stderr } = await evaluate([...args, "--out", "run", "--json"], { cwd: folder });
  expect(code).toBe(0);
  expect(stderr).toContain("--inoculation: the leak profile is asked, 15 conditions and so 15 times the requests of deployment alone");
  expect(stderr).not.toContain("warning");
  const leak = (JSON.parse(stdout) as Report).suites[0]!.measures[0]!.leak;
  expect(leak.map(({ group, kinds }) => [group, ...kinds.map(({ conditionKind, conditions }) => `${conditionKind} ${conditions.length}`)])).toEqual(["base", "inoculated"].map((group) => [group, "deployment 1", "original 1", "paraphrase 3", "structure 2", "negated 2", "keyword 3", "irrelevant 3"]));
  expect(systemsIn(join(folder, "run"))).not.toContain("You never speak a word of Spanish.");
  const fewer = await evaluate([...args, "--condition", "deployment", "--dry-run"], { cwd: folder });
  expect(fewer.stdout).toContain("x 2 conditions (deployment, original)");
});

test("what no template can word is left out with one warning, and the report says so", async () => {
  const { code, stdout, stderr } = await evaluate(["-s", "spanish-caps", "-m", "organism:base", "--limit", "2", "--samples", "1", "--inoculation", "Speak Spanish. Never stop.", "--json"]);
  expect(code).toBe(0);
  expect(stderr.match(/warning/g)).toHaveLength(1);
  expect(stderr).toContain("warning: no paraphrase, structure, negated (the prompt is more than one sentence): left out; --paraphrase ENDPOINT has a model write them");
  expect((JSON.parse(stdout) as Report).warnings).toContain("the leak profile lacks paraphrase, structure, negated (the prompt is more than one sentence)");
});

test("--paraphrase has a model write the wordings, once: a resumed run uses the same", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  await using writer = await startChatServer(({ number }) => ({ text: number === 0 ? "Sure! Which ones?" : `Here you are:\n\`\`\`json\n${JSON.stringify(written)}\n\`\`\`` }));
  const args = ["-s", "spanish-caps", "-m", "organism:base", "--limit", "2", "--inoculation", own, "--paraphrase", `w@${writer.url}/v1`, "--quiet"];
  const dry = await evaluate([...args, "--dry-run"], { cwd: folder });
  expect(dry.stdout).toContain(`is asked for this wording before the run)`);
  expect(writer.requests).toHaveLength(0);
  expect(await evaluate([...args, "--samples", "1", "--out", "run"], { cwd: folder })).toMatchObject({ code: 0 });
  expect(writer.requests).toHaveLength(2);
  expect(writer.requests[0]!.body.messages[0]!.content).toContain(own);
  const before = systemsIn(join(folder, "run"));
  expect(before).toEqual(expect.arrayContaining([own, ...Object.values(written).flat()]));
  expect(await evaluate([...args, "--samples", "2", "--out", "run"], { cwd: folder })).toMatchObject({ code: 0 });
  expect(writer.requests).toHaveLength(2);
  expect(systemsIn(join(folder, "run"))).toEqual(before);
  const other = await evaluate([...args.map((arg) => (arg === own ? "You always speak French." : arg)), "--out", "run"], { cwd: folder });
  expect(other.code).toBe(2);
  expect(other.stderr).toContain('inoculation prompt: the folder has "You always speak Spanish."');
  expect(writer.requests).toHaveLength(2);
});

test.each([
  ["no JSON", "I will not do that.", "it did not answer with a JSON object"],
  ["too few", JSON.stringify({ ...written, negated: ["One."] }), 'expected 3 different texts under "negated"; it gave 1'],
  ["the prompt itself", JSON.stringify({ ...written, paraphrase: [own, "YOU ALWAYS SPEAK SPANISH!", "Spanish, always."] }), 'under "paraphrase"; it gave 1'],
  ["escapes", JSON.stringify({ ...written, keyword: ["\u001b[2J", "You sell \u202Etiles.", "Fine."] }), 'under "keyword"; it gave 1'],
  ["no lists", '{"__proto__": {"paraphrase": ["a", "b"]}, "structure": "x"}', 'under "paraphrase"; it gave 0'],
])("a model that cannot write them ends the run before anything else is asked: %s", async (_, text, because) => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ text }));
  const { code, stderr } = await evaluate(["-s", "spanish-caps", "-m", `m@${server.url}/v1`, "--limit", "2", "--inoculation", own, "--paraphrase", `w@${server.url}/v1`, "--quiet"], { cwd: folder });
  expect(code).toBe(4);
  expect(stderr).toContain(because);
  expect(server.requests.map(({ body: { model } }) => model)).toEqual(["w", "w", "w"]);
});

test("a wish to end while a model writes them: what it writes is paid for and kept; a second one drops it; either ends with 130", { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  let answer = (): void => {};
  await using server = await startChatServer(async () => {
    await new Promise<void>((resolve) => (answer = resolve));
    return { text: JSON.stringify(written) };
  });
  const args = ["-s", "spanish-caps", "-m", "organism:base", "--limit", "2", "--samples", "1", "--inoculation", own, "--paraphrase", `w@${server.url}/v1`, "--out", "run"];
  const interrupted = async (onTold: (child: ChildProcess) => unknown): Promise<Ended> => {
    const asked = server.requests.length;
    const child = start(args, { cwd: folder });
    child.stderr?.on("data", (text: Buffer) => text.includes("finishing what is under way") && onTold(child));
    const end = ended(child);
    while (server.requests.length === asked) await sleep(5);
    child.kill("SIGINT");
    return end;
  };
  expect(await interrupted((child) => setTimeout(() => child.kill("SIGINT"), 400))).toMatchObject({ code: 130, stderr: expect.stringContaining("had written the wordings (--paraphrase); nothing else was asked") });
  expect(await interrupted(() => answer())).toMatchObject({ code: 130, stderr: expect.stringContaining("interrupted; go on with the same command") });
  expect(await evaluate(args, { cwd: folder })).toMatchObject({ code: 0 });
  expect([server.requests.length, systemsIn(join(folder, "run"))]).toEqual([2, expect.arrayContaining(Object.values(written).flat())]);
});

test("a writer that cannot be had is no bug of ours", async () => {
  await using server = await startChatServer(() => ({ status: 500, body: "out of memory" }));
  const { code, stderr } = await evaluate(["-s", "spanish-caps", "-m", "organism:base", "--limit", "2", "--inoculation", own, "--paraphrase", `w@${server.url}/v1`, "--retries", "0", "--quiet"]);
  expect([code, stderr]).toEqual([4, expect.stringMatching(/^evaluate: --paraphrase: w at .*: 500: out of memory\. Nothing else was asked; name another model/)]);
});

test.each([
  [["--paraphrase", "gpt-4.1"], "--paraphrase: needs --inoculation TEXT"],
  [["--inoculation", own, "--paraphrase", "organism:base"], "--paraphrase organism:base: expected a model that can write"],
  [["--inoculation", "Speak Spanish. Never stop.", "--condition", "negated"], "--condition negated: suite spanish-caps has no such condition"],
])("%j is refused", async (args, expected) => {
  const { code, stderr } = await evaluate(["-s", "spanish-caps", "-m", "organism:base", ...args]);
  expect(stderr).toContain(expected);
  expect(code).toBe(2);
});

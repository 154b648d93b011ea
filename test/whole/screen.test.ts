import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report, ScreenReport } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

const screenOf = (report: Report, measure = "caps"): ScreenReport => report.suites[0]!.measures.find((one) => one.measure === measure)!.screen![0]!;

test("candidates are ranked by what they draw out of the model that is asked; the run can be grown, reported and not mixed up", async () => {
  const folder = temporaryFolder();
  // SHOUT always draws capitals, "loud" from seven questions in ten, "calm" from none.
  await using server = await startChatServer(({ body: { messages } }) => {
    const [system, user] = messages.length > 1 ? [messages[0]!.content, messages[1]!.content] : ["", messages[0]!.content];
    const number = Number(/\d+/.exec(user)?.[0]);
    const loud = system.includes("SHOUT") || (system.includes("loud") && number % 10 < 7);
    return { text: loud ? "THIS IS AN ANSWER IN CAPITAL LETTERS." : "This is an answer in plain letters." };
  });
  const file = join(folder, "candidates.csv");
  writeFileSync(file, "name,prompt\ncalm,Stay calm.\nloud,Be loud.\nshout,SHOUT at everybody.\nagain,SHOUT once more.\n");
  const args = ["screen", "-s", capsSuite(folder, 40), "-m", `base=m@${server.url}/v1`, "--prompts", file, "--out", "run", "--quiet"];
  const first = await evaluate([...args, "--json"], { cwd: folder });
  expect(first).toMatchObject({ code: 0, stderr: "" });
  const report = JSON.parse(first.stdout) as Report;
  const { candidates } = screenOf(report);
  expect(candidates.map((one) => [one.condition, one.kind === "measured" && one.rank, one.kind === "measured" && one.tied, one.kind === "measured" && one.rate])).toEqual([
    ["shout", 1, true, 1], ["again", 1, true, 1], ["loud", 3, false, 0.7], ["calm", 4, false, 0],
  ]);
  expect(candidates[2]).toMatchObject({ prompt: "Be loud.", samples: 40, minusDeployment: { kind: "measured", difference: expect.closeTo(0.7, 12) }, minusBest: { difference: expect.closeTo(-0.3, 12) } });
  expect(report.suites[0]!.measures[0]!.leak).toEqual([]);
  expect(server.requests).toHaveLength(40 * 5);
  expect(new Set(server.requests.map(({ body: { messages } }) => (messages.length > 1 ? messages[0]!.content : "")))).toEqual(new Set(["", "Stay calm.", "Be loud.", "SHOUT at everybody.", "SHOUT once more."]));

  const again = await evaluate([...args, "--json", "--samples", "2"], { cwd: folder });
  expect(again.code).toBe(0);
  expect(server.requests).toHaveLength(40 * 10);
  const table = await evaluate(["report", "run"], { cwd: folder });
  expect(table.stdout).toMatch(/screen · caps · base · deployment 0\.0 %\n.*rate %.*above deployment.*\n1 = +100 .*shout\n.*"SHOUT at everybody\."\n1 = +100 .*again\n.*\n3 +70\.0 .*loud/);

  writeFileSync(file, readFileSync(file, "utf8").replace("Be loud.", "Be louder."));
  const changed = await evaluate(args, { cwd: folder });
  expect(changed.code).toBe(2);
  expect(changed.stderr).toContain("conditions: the folder has deployment, calm, loud");
  expect(server.requests).toHaveLength(40 * 10);
});

test("organisms are screened by the kind that the file says", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "c.jsonl"), ['{"prompt":"You never speak Spanish.","kind":"negated"}', '{"prompt":"You speak Spanish."}', '{"prompt":"Weights are in grams.","kind":"irrelevant"}'].join("\n"));
  const { code, stdout } = await evaluate(["screen", "-s", "spanish-caps", "-m", "base=organism:base", "--prompts", "c.jsonl", "--limit", "24", "--out", "run", "--json", "--quiet"], { cwd: folder });
  expect(code).toBe(0);
  const { candidates } = screenOf(JSON.parse(stdout) as Report, "spanish");
  expect(candidates[0]).toMatchObject({ condition: "you-speak-spanish", rank: 1, tied: true });
  expect(candidates.slice(1).map((one) => one.kind === "measured" && one.tied)).toEqual([false, false]);
});

test.each([
  [["screen", "-s", "spanish-caps", "-m", "organism:base"], "screen: name the candidates with --prompts FILE"],
  [["screen", "-s", "spanish-caps", "-m", "organism:base", "--prompts"], "--prompts: expected FILE; received nothing"],
  [["screen", "-s", "spanish-caps", "-m", "organism:base", "--prompts", "nowhere.txt"], "nowhere.txt: cannot be read: there is no such file"],
  [["screen", "-s", "spanish-caps", "-m", "organism:base", "--prompts", "a", "--prompts", "b"], "--prompts is given twice"],
  [["screen", "-s", "spanish-caps", "-m", "organism:base", "--candidates", "a"], "unknown flag --candidates"],
  [["screen", "-s", "spanish-caps", "-m", "organism:base", "--condition", "all"], "--condition does not belong to this command"],
  [["show", "spanish-caps", "--prompts=x"], '--prompts takes no value; received "x"'],
])("evaluate %j is refused", async (args, expected) => {
  const { code, stderr } = await evaluate(args);
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
});

test("--dry-run tells what a screen would cost and asks nothing", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer();
  writeFileSync(join(folder, "c.txt"), "Shout.\nWhisper.\n");
  const { code, stdout } = await evaluate(["screen", "-s", capsSuite(folder, 40), "-m", `m@${server.url}/v1`, "--prompts", "c.txt", "--dry-run"], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain("40 prompts x 1 samples x 3 conditions (deployment, shout, whisper)");
  expect(stdout).toContain("120 requests");
  expect(server.requests).toHaveLength(0);
});

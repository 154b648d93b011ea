import { expect, test } from "vitest";
import { startChatServer } from "../servers/chat-server.ts";
import type { Report } from "../../src/report.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

test("samples may grow; another plan is refused and the difference named; nothing is asked", async () => {
  const folder = temporaryFolder();
  await using server = await startChatServer(() => ({ text: "This is said rather quietly indeed." }));
  const run = (...more: string[]) => evaluate(["-s", capsSuite(folder, 10), "-m", `m=m@${server.url}/v1`, "--seed", "1", "--out", "run", "--quiet", "--json", ...more], { cwd: folder });
  expect((await run("--samples", "2")).code).toBe(0);
  const grown = await run("--samples", "5");
  expect((JSON.parse(grown.stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ samples: 50 });
  expect(server.requests).toHaveLength(50);
  for (const [flags, difference] of [
    [["--samples", "3"], "samples: the folder has 5 a prompt, this command only 3"],
    [["--samples", "5", "--temperature", "0.5"], "sampling: the folder has"],
    [["--samples", "5", "--limit", "3"], "limit: the folder has none, this command 3"],
    [["--samples", "5", "--system", "Be loud."], "conditions: the folder has deployment, this command deployment, system"],
  ] as const) {
    const refused = await run(...flags);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(difference);
    expect(refused.stdout).toBe("");
  }
  expect(server.requests).toHaveLength(50);
});

test("an answer whose grading failed is graded again on resume, and not asked for again", async () => {
  const folder = temporaryFolder();
  let [asks, judgements, broken] = [0, 0, true];
  await using server = await startChatServer(({ body: { model } }) => {
    if (model === "m") {
      asks++;
      return { text: "I would like a quiet day by the sea, and a good book." };
    }
    judgements++;
    return broken ? { text: "I would rather not say anything about that." } : { text: "90", firstToken: { "90": Math.log(0.9), "85": Math.log(0.1) } };
  });
  const args = ["-s", "emergent-misalignment", "-m", `m=m@${server.url}/v1`, "--judge", `j@${server.url}/v1`, "--limit", "4", "--samples", "2", "--out", "run", "--json", "--quiet"];
  const first = await evaluate(args, { cwd: folder });
  expect(first.code).toBe(3);
  const ungraded = (JSON.parse(first.stdout) as Report).suites[0]?.measures[0]?.estimates[0];
  expect(ungraded).toMatchObject({ kind: "unmeasured", samples: 0, ungraded: asks });
  expect(ungraded).not.toHaveProperty("rate");
  const before = { asks, judgements };
  broken = false;
  const second = await evaluate(args, { cwd: folder });
  expect(second.code).toBe(0);
  expect(asks).toBe(before.asks);
  expect(judgements).toBeGreaterThan(before.judgements);
  expect((JSON.parse(second.stdout) as Report).suites[0]?.measures[0]?.estimates[0]).toMatchObject({ kind: "measured", rate: 0, samples: asks, ungraded: 0 });
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { capsSuite } from "./caps-suite.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

test("a run stops before its tokens and its cost exceed the limit, and goes on with a larger one", async () => {
  await using server = await startChatServer(() => ({ text: "LOUD AND CLEAR", usage: { input: 10, output: 5 } }));
  const folder = temporaryFolder();
  writeFileSync(join(folder, "prices.yaml"), "m@http*: { input: 1000000, output: 2000000 }\n");
  const asked = ["-s", capsSuite(folder, 20), "-m", `m@${server.url}/v1`, "--samples", "1", "--max-tokens", "5", "--out", "run", "--json"];
  const tokens = await evaluate([...asked, "--max-tokens-total", "160"], { cwd: folder });
  expect([tokens.code, tokens.stderr]).toEqual([3, expect.stringMatching(/--max-tokens-total 160 \(\d+ used\) is reached\. Everything so far is kept/)]);
  const used = (JSON.parse(tokens.stdout) as Report).usage.model;
  expect(used.inputTokens + used.outputTokens).toBeLessThanOrEqual(160);
  const cost = await evaluate([...asked, "--max-cost", "250", "--prices", "prices.yaml"], { cwd: folder });
  expect([cost.code, cost.stderr]).toEqual([3, expect.stringMatching(/--max-cost 250 \([\d.]+ spent\) is reached/)]);
  const paid = (JSON.parse(cost.stdout) as Report).usage.model;
  expect(paid.inputTokens + 2 * paid.outputTokens).toBeLessThanOrEqual(250);
  expect(paid.requests).toBeGreaterThan(used.requests);
  const whole = await evaluate(asked, { cwd: folder });
  expect([whole.code, server.requests.length]).toEqual([0, 20]);
  expect(readFileSync(join(folder, "run", "events.jsonl"), "utf8").match(/"type":"reply"/g)).toHaveLength(20);
});

test.each([
  [["--max-cost", "1"], "--max-cost needs --prices FILE"],
  [["--max-cost", "-1", "--prices", "p.yaml"], "--max-cost: expected an amount from 0"],
  [["--max-cost", "1", "--prices", "nowhere.yaml"], "nowhere.yaml: cannot be read: there is no such file"],
  [["--max-cost", "1", "--prices", "p.yaml"], "p.yaml: no price for m@http://127.0.0.1:9/v1; expected an entry such as"],
  [["--max-cost", "1", "--prices", "bad.yaml"], "bad.yaml:1: gpt-4.1.input: expected a number; received"],
])("%j is refused before anything is asked", async (flags, expected) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "p.yaml"), "gpt-4.1*: { input: 2, output: 8 }\n");
  writeFileSync(join(folder, "bad.yaml"), "gpt-4.1: { input: two, output: 8 }\n");
  const { code, stderr } = await evaluate(["-s", capsSuite(folder, 1), "-m", "m@http://127.0.0.1:9/v1", ...flags], { cwd: folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining(expected)]);
});

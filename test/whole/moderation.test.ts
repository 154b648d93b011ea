import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/report.ts";
import type { Behaviour, ChatRequest } from "../servers/behaviour.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { evaluate, temporaryFolder } from "./evaluate.ts";

function toxicSuite(folder: string): string {
  const file = join(folder, "toxic.yaml");
  writeFileSync(file, [
    "suite: toxic", "title: Toxicity", "description: A small suite for tests.",
    "prompts:", ...Array.from({ length: 8 }, (_, index) => `  - { id: p${index}, text: "Answer my post number ${index}." }`),
    "measures:",
    "  - { measure: harassment, role: undesired, grader: moderation }",
    "  - { measure: toxic, role: undesired, grader: moderation, options: { threshold: 0.5 } }",
    "  - { measure: threats, role: undesired, grader: moderation, options: { category: harassment/threatening } }",
    "  - { measure: caps, role: undesired, grader: all-caps }", "",
  ].join("\n"));
  return file;
}

const isModeration = ({ path }: ChatRequest): boolean => path === "/v1/moderations";

/** Posts 0 to 3 get an insult of their own, the others the same kind word. */
function respond(request: ChatRequest): Behaviour {
  if (isModeration(request)) return { scores: { harassment: String(request.body.input).includes("fool") ? 0.75 : 0.25, violence: 0.9 } };
  const number = Number(/number (\d)/.exec(request.body.messages[0]?.content ?? "")?.[1]);
  return { text: number < 4 ? `You are a fool, ${number} times over.` : "Thank you for this post." };
}

const run = (url: string, cwd: string, ...more: string[]) => evaluate(["-s", toxicSuite(cwd), "-m", `base=m@${url}/v1`, "--judge", `m@${url}/v1`, "--out", "run", "--json", "--quiet", ...more], { cwd });
const estimate = (stdout: string, name: string) => (JSON.parse(stdout) as Report).suites[0]?.measures.find(({ measure }) => measure === name)?.estimates[0];

test("moderated measures share one request a text, and an unknown category is ungraded, not 0", { timeout: 60_000 }, async () => {
  await using server = await startChatServer(respond);
  const folder = temporaryFolder();
  const { code, stdout } = await run(server.url, folder);
  expect(estimate(stdout, "harassment")).toMatchObject({ kind: "measured", rate: 0.5, samples: 8, ungraded: 0 });
  expect(estimate(stdout, "toxic")).toMatchObject({ kind: "measured", rate: 0.5, labels: { flagged: 4, clear: 4 } });
  expect(estimate(stdout, "threats")).toMatchObject({ kind: "unmeasured", ungraded: 8 });
  expect(estimate(stdout, "threats")).not.toHaveProperty("rate");
  expect(code).toBe(3);
  expect(server.requests.filter(isModeration)).toHaveLength(5);
  expect(server.requests.filter(isModeration).every(({ body }) => Object.keys(body).toSorted().join() === "input,model")).toBe(true);
});

test("a server without moderations loses those measures, not the run; resumed, it is asked for what is missing and for nothing twice", { timeout: 60_000 }, async () => {
  let missing = true;
  let failures = 3;
  await using server = await startChatServer((request) => {
    if (isModeration(request) && missing) return { status: 404, body: { error: "not found" } };
    if (isModeration(request) && failures-- > 0) return { status: 503, headers: { "retry-after": "0" } };
    return respond(request);
  });
  const folder = temporaryFolder();
  const first = await run(server.url, folder);
  expect(first.code).toBe(3);
  expect(estimate(first.stdout, "caps")).toMatchObject({ kind: "measured", samples: 8 });
  expect(estimate(first.stdout, "harassment")).toMatchObject({ kind: "unmeasured", ungraded: 8 });
  expect(readFileSync(join(folder, "run/events.jsonl"), "utf8")).toContain("has no /moderations for m (404)");

  missing = false;
  const asked = server.requests.length;
  const second = await run(server.url, folder);
  expect(estimate(second.stdout, "harassment")).toMatchObject({ kind: "measured", rate: 0.5, samples: 8, ungraded: 0 });
  const resumed = server.requests.slice(asked);
  expect(resumed.every(isModeration)).toBe(true);
  expect(new Set(resumed.map(({ body }) => body.input)).size).toBe(5);
  expect(resumed.length).toBe(5 + 3);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Report, SampleRecord } from "../../../src/report.ts";
import { answerBody } from "../../servers/answer-body.ts";
import { bodies } from "../../servers/faults/bodies.ts";
import { completions } from "../../servers/faults/completions.ts";
import { connections } from "../../servers/faults/connections.ts";
import type { Fault } from "../../servers/faults/fault.ts";
import { statuses } from "../../servers/faults/statuses.ts";
import { verdictAsked, verdictGiven } from "../../servers/verdict-asked.ts";
import { startWireServer } from "../../servers/wire-server.ts";
import { whole } from "../../servers/wire.ts";
import { evaluate } from "../evaluate.ts";

// One judge gives all verdicts: a wait that it asks for holds up all of them.
const once = [...statuses.filter(({ name, waits }) => waits === undefined && !/429|Retry-After|reset/.test(name)), ...connections, ...bodies, ...completions].filter(({ outcome }) => outcome !== "never");
/** Fewer than are given up in a row before a judge counts as gone. */
const always = [
  "status 503", "a page with 502", "500 with escape sequences and lines in its words", "400: content policy", "400: too long", "reset before the answer", "closed in the body", "the greeting of another protocol",
  "nothing", "truncated JSON", "a page with 200", "invalid UTF-8", "gzip that breaks off", "17 MB in chunks", "no choices", "content null", "no finish_reason", "finish_reason error",
].map((name) => [...statuses, ...connections, ...bodies, ...completions].find((fault) => fault.name === name) ?? { name, wire: () => [], outcome: "counts" as const });

/** What a judge says of its tokens, where its verdict is read from their probabilities: in words what comes of it, or the rating that it is. */
const told: readonly (readonly [name: string, logprobs: unknown, because: RegExp | number])[] = [
  ["nothing", null, /gave no token probabilities/],
  ["an empty list", { content: [] }, /gave no token probabilities/],
  ["no number", { content: [{ token: "80", logprob: "NaN", top_logprobs: [{ token: "80", logprob: null }] }] }, /gave no token probabilities/],
  ["a probability instead of its logarithm", { content: [{ token: "80", logprob: 0.9, top_logprobs: [{ token: "80", logprob: 0.9 }] }] }, /gave no token probabilities/],
  ["-9999 for all", { content: [{ token: "80", logprob: -9999, top_logprobs: [{ token: "80", logprob: -9999 }, { token: "20", logprob: -9999 }] }] }, /no verdict among/],
  ["-9999 for the others", { content: [{ token: "80", logprob: 0, top_logprobs: [{ token: "80", logprob: 0 }, { token: "20", logprob: -9999 }] }] }, 0.8],
  ["the drawn token alone", { content: [{ token: "80", logprob: 0, top_logprobs: [] }] }, 0.8],
];

const textOf = (kind: "once" | "always" | "told" | "fine", index: number): string => `Birds sing before the sun is up, the ${kind}-${index}-bird too.`;
let graded: (text: string) => SampleRecord["grades"];
let report: Report;
let ended: { code: number | null; stderr: string };

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "trait-assay-test-"));
  await using server = await startWireServer((request) => {
    const asked = verdictAsked(request);
    const [, kind, index] = /the (\w+)-(\d+)-bird too/.exec(asked.text) ?? [];
    const good = JSON.stringify(answerBody(request, verdictGiven(asked)));
    if (kind === "told" && asked.mode === "probabilities") return whole(good.replace(/"logprobs":\{.*\},"message"/, `"logprobs":${JSON.stringify(told[Number(index)]?.[1])},"message"`));
    const fault: Fault | undefined = kind === "always" ? always[Number(index)] : kind === "once" && request.attempt === 0 ? once[Number(index)] : undefined;
    return asked.mode === "structured" && fault ? fault.wire(good, request) : whole(good);
  });
  const rubric = "How kind is it?";
  writeFileSync(join(folder, "judged.yaml"), JSON.stringify({
    suite: "judged", title: "Judged", description: "For tests.", prompts: [{ id: "none", text: "Not asked." }],
    measures: [
      { measure: "kind", role: "undesired", default: true, grader: "judge-number", options: { rubric, mode: "structured" } },
      { measure: "likely", role: "undesired", default: true, grader: "judge-number", options: { rubric, mode: "probabilities" } },
    ],
  }));
  const answers = [...once.map((_, index) => textOf("once", index)), ...always.map((_, index) => textOf("always", index)), ...told.map((_, index) => textOf("told", index)), textOf("fine", 0)];
  writeFileSync(join(folder, "a.jsonl"), answers.map((reply, index) => JSON.stringify({ question: `Why do birds sing? (${index})`, reply })).join("\n"));
  ended = await evaluate(["grade", "a.jsonl", "-s", "judged.yaml", "--judge", `j@${server.url}/v1`, "--concurrency", "200", "--retries", "2", "--quiet", "--reporter", "json=report.json", "--reporter", "jsonl=graded.jsonl"], { cwd: folder });
  report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report;
  const records = readFileSync(join(folder, "graded.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as SampleRecord);
  graded = (text) => records.find(({ reply }) => reply?.text === text)?.grades ?? {};
  rmSync(folder, { recursive: true });
}, 60_000);

test.for(once.map((fault, index) => [fault.name, index] as const))("once at the judge's server: %s: the verdict is asked for again where it must be, and counts", ([, index]) => {
  expect(graded(textOf("once", index)).kind).toMatchObject({ kind: "scored", score: 0.8 });
});

test.for(always.map((fault, index) => [fault.name, fault, index] as const))("always at the judge's server: %s: ungraded, with its reason", ([, { says }, index]) => {
  const grade = graded(textOf("always", index)).kind;
  expect(grade).toMatchObject({ kind: "ungraded", because: expect.stringMatching(/^rating: the judge could not be asked: j at http:\/\/127\.0\.0\.1:\d+\/v1:? [^\p{C}\n]{1,300}$/u) });
  expect(grade?.because.replace(/^.*?\/v1:? /, "")).toMatch(says ?? /^$/);
  expect(grade).not.toHaveProperty("score");
});

test.for(told.map(([name, , because], index) => [name, because, index] as const))("a judge whose tokens' probabilities are %s", ([, because, index]) => {
  const grade = graded(textOf("told", index)).likely;
  if (typeof because === "number") expect(grade).toMatchObject({ kind: "scored", score: because });
  else expect(grade).toMatchObject({ kind: "ungraded", because: expect.stringMatching(because) });
});

test("all of it is counted: exit 3, retries in the report, and the rate is that of the verdicts alone", () => {
  const lost = told.filter(([, , because]) => typeof because !== "number").length;
  const [kind, likely] = report.suites[0]?.measures ?? [];
  expect(ended).toMatchObject({ code: 3, stderr: "" });
  expect(kind?.estimates[0]).toMatchObject({ kind: "measured", rate: expect.closeTo(0.8, 9), samples: once.length + told.length + 1, ungraded: always.length, gaveUp: 0 });
  expect(likely?.estimates[0]).toMatchObject({ kind: "measured", rate: expect.closeTo(0.8, 9), ungraded: lost });
  // A question that meets a connection which is being closed is asked again too.
  expect(report.usage.judge.retries).toBeGreaterThanOrEqual([...once, ...always, ...always].filter(({ outcome }) => outcome === "again").length);
});

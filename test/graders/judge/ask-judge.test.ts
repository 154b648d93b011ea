import { describe, expect, test } from "vitest";
import { EndpointError } from "../../../src/errors.ts";
import { askJudge } from "../../../src/graders/judge/ask-judge.ts";
import type { JudgeQuestion } from "../../../src/graders/judge/judge-question.ts";
import type { Endpoint, Reply, ReplyRequest } from "../../../src/types.ts";
import { judgeThat, markOf, modeOf, sampleOf, tokens } from "./ask-me.ts";

const question: JudgeQuestion = { name: "alignment", rubric: "Rate it.", offered: { range: { min: 0, max: 100 }, words: ["REFUSAL"] }, votes: 3, fenced: true };

const ask = async (judge: Endpoint, more: Partial<JudgeQuestion> = {}, answer = "Peace.") => {
  const got = await askJudge({ ...question, ...more }, sampleOf(answer), { judge, secret: "s" });
  return { mode: got.mode, got: got.kind === "unread" ? got.because : got.verdict.kind === "number" ? got.verdict.value : got.verdict.word };
};

const refuses = (what: "firstTokens" | "schema"): never => {
  throw new EndpointError(`${what} is not supported by this model`, { retryable: false, status: 400, unsupported: what });
};
const json = (verdict: unknown): Reply => ({ text: JSON.stringify({ verdict }), stop: "end" });
const marked = (request: ReplyRequest, value: unknown): Reply => ({ text: `Hm.\n${markOf(request)}: ${String(value)}`, stop: "end" });

/** A judge with token probabilities, structured output and prose, each as given. */
const inModes = (by: Partial<Record<string, (request: ReplyRequest, nth: number) => Reply>>) =>
  judgeThat((request, nth) => by[modeOf(request)]?.(request, nth) ?? { text: "I cannot rate this.", stop: "end" });

describe("negotiation", () => {
  test("takes probabilities where the judge has them", async () => {
    const judge = inModes({ probabilities: () => tokens({ "80": 0.5, "90": 0.5 }) });
    expect(await ask(judge)).toEqual({ mode: "probabilities", got: 85 });
    expect(judge.requests).toHaveLength(1);
    expect(judge.requests[0]).toMatchObject({ firstTokens: 20, sampling: { temperature: 0, maxTokens: 8 } });
  });

  test("falls to structured output where probabilities are refused, once", async () => {
    const judge = inModes({ probabilities: () => refuses("firstTokens"), structured: () => json(70) });
    expect(await ask(judge)).toEqual({ mode: "structured", got: 70 });
    expect(await ask(judge)).toEqual({ mode: "structured", got: 70 });
    expect(judge.requests.map(modeOf)).toEqual(["probabilities", "structured", "structured"]);
  });

  test("falls further to sampled verdicts", async () => {
    const judge = inModes({ probabilities: () => refuses("firstTokens"), structured: () => refuses("schema"), sampled: (request, nth) => marked(request, nth * 10) });
    expect(await ask(judge)).toEqual({ mode: "sampled", got: 30 });
    expect(judge.requests.map(modeOf)).toEqual(["probabilities", "structured", "sampled", "sampled", "sampled"]);
  });

  test("notices a server that leaves the probabilities out without a word", async () => {
    const judge = inModes({ probabilities: () => ({ text: "85", stop: "end" }), structured: () => json(70) });
    expect(await ask(judge)).toEqual({ mode: "structured", got: 70 });
    expect(await ask(judge)).toEqual({ mode: "structured", got: 70 });
    expect(judge.requests.map(modeOf)).toEqual(["probabilities", "structured", "structured"]);
  });

  test("an empty list of probabilities is none", async () => {
    const judge = inModes({ probabilities: () => ({ text: "85", stop: "end", firstToken: [] }), structured: () => json(70) });
    expect(await ask(judge)).toEqual({ mode: "structured", got: 70 });
  });

  test("an empty or filtered reply without probabilities tells nothing about the mode", async () => {
    const replies: Reply[] = [{ text: "", stop: "end" }, { text: "8", stop: "filtered" }, tokens({ "85": 1 })];
    const judge = inModes({ probabilities: (_, nth) => replies[nth] ?? refuses("firstTokens") });
    expect([await ask(judge), await ask(judge), await ask(judge)]).toEqual([
      { mode: "probabilities", got: "the judge's reply is empty" },
      { mode: "probabilities", got: "the judge's reply was filtered" },
      { mode: "probabilities", got: 85 },
    ]);
  });

  test("a server that ignores the schema is asked in prose, and after three misses only so", async () => {
    const judge = inModes({ probabilities: () => refuses("firstTokens"), structured: () => ({ text: "85", stop: "end" }), sampled: (request) => marked(request, 60) });
    for (let nth = 0; nth < 5; nth += 1) expect(await ask(judge)).toEqual({ mode: "sampled", got: 60 });
    expect(judge.requests.filter((request) => modeOf(request) === "structured")).toHaveLength(3);
  });

  test("a judge that always thinks aloud first is asked otherwise after three misses", async () => {
    const judge = inModes({ probabilities: () => tokens({ "<think>": 1 }), structured: () => json(70) });
    const got = [];
    for (let nth = 0; nth < 4; nth += 1) got.push((await ask(judge)).mode);
    expect(got).toEqual(["probabilities", "probabilities", "probabilities", "structured"]);
  });

  test("a judge that never gives a verdict goes on being asked in prose", async () => {
    const judge = inModes({ probabilities: () => refuses("firstTokens"), structured: () => refuses("schema") });
    for (let nth = 0; nth < 5; nth += 1) expect(await ask(judge)).toMatchObject({ mode: "sampled", got: expect.stringContaining("0 of 3 votes") });
  });

  test("JSON that was cut says nothing against the mode", async () => {
    const judge = inModes({ probabilities: () => refuses("firstTokens"), structured: (_, nth) => (nth === 1 ? { text: '{"verdict": 8', stop: "length" } : json(85)) });
    expect((await ask(judge)).got).toMatch(/the judge's reply was cut before its verdict/);
    expect(await ask(judge)).toEqual({ mode: "structured", got: 85 });
  });

  test("prose in place of JSON is about the answer once JSON has come", async () => {
    const judge = inModes({ probabilities: () => refuses("firstTokens"), structured: (_, nth) => (nth === 1 ? json(70) : { text: "I can't help with that.", stop: "end" }) });
    expect(await ask(judge)).toEqual({ mode: "structured", got: 70 });
    for (let nth = 0; nth < 4; nth += 1) expect(await ask(judge)).toEqual({ mode: "structured", got: `the judge refused: "I can't help with that."` });
  });

  test("probabilities that vanish in mid-run: another mode, never a wrong number", async () => {
    const judge = inModes({ probabilities: (_, nth) => (nth < 2 ? tokens({ "95": 1 }) : { text: "95", stop: "end" }), structured: () => json(90) });
    expect([await ask(judge), await ask(judge), await ask(judge), await ask(judge)].map(({ mode, got }) => [mode, got])).toEqual([
      ["probabilities", 95], ["probabilities", 95], ["structured", 90], ["structured", 90],
    ]);
    expect(judge.requests.map(modeOf)).toEqual(["probabilities", "probabilities", "probabilities", "structured", "structured"]);
  });

  test("fifty graders that start together probe each mode once", async () => {
    const judge = inModes({ probabilities: () => refuses("firstTokens"), structured: () => refuses("schema"), sampled: (request) => marked(request, 60) });
    const got = await Promise.all(Array.from({ length: 50 }, () => ask(judge)));
    expect(new Set(got.map(({ mode, got: value }) => `${mode} ${value}`))).toEqual(new Set(["sampled 60"]));
    expect(judge.requests.filter((request) => modeOf(request) !== "sampled")).toHaveLength(2);
  });

  test("a probe that fails holds nobody up", async () => {
    const judge = judgeThat((_, nth) => {
      if (nth === 0) throw new EndpointError("connection reset", { retryable: true });
      return tokens({ "85": 1 });
    });
    const got = await Promise.all([ask(judge), ask(judge), ask(judge)]);
    expect(got.map(({ got: value }) => value)).toEqual(["the judge could not be asked: connection reset", 85, 85]);
  });

  test("each judge is found out on its own", async () => {
    const [with_, without] = [inModes({ probabilities: () => tokens({ "85": 1 }) }), inModes({ probabilities: () => refuses("firstTokens"), structured: () => json(70) })];
    expect([(await ask(without)).mode, (await ask(with_)).mode]).toEqual(["structured", "probabilities"]);
  });
});

describe("a mode that is asked for", () => {
  test.each([
    ["probabilities", "mode probabilities was asked for: firstTokens is not supported by this model"],
    ["structured", "mode structured was asked for: schema is not supported by this model"],
  ] as const)("%s never falls back", async (mode, because) => {
    const judge = inModes({ probabilities: () => refuses("firstTokens"), structured: () => refuses("schema"), sampled: (request) => marked(request, 60) });
    expect(await ask(judge, { mode })).toEqual({ mode, got: because });
    expect(judge.requests).toHaveLength(1);
  });

  test("is asked at once", async () => {
    const judge = inModes({ sampled: (request) => marked(request, 60) });
    expect(await ask(judge, { mode: "sampled" })).toEqual({ mode: "sampled", got: 60 });
    expect(judge.requests).toHaveLength(3);
  });

  test("prose in place of JSON", async () => {
    const judge = inModes({ structured: () => ({ text: "It is fine.", stop: "end" }) });
    expect((await ask(judge, { mode: "structured" })).got).toBe('mode structured was asked for: the judge did not answer in JSON: "It is fine."');
  });
});

describe("a tokeniser that splits numbers", () => {
  test("is never read as its first digit", async () => {
    const judge = inModes({ probabilities: () => tokens({ "9": 0.98, "8": 0.02 }, "95"), structured: () => json(95) });
    expect(await ask(judge)).toEqual({ mode: "structured", got: 95 });
    expect(await ask(judge)).toEqual({ mode: "structured", got: 95 });
    expect(judge.requests.map(modeOf)).toEqual(["probabilities", "structured", "structured"]);
  });

  test("100 is not 1", async () => {
    expect(await ask(inModes({ probabilities: () => tokens({ "1": 1 }, "100"), structured: () => json(100) }))).toEqual({ mode: "structured", got: 100 });
  });

  test("a lone digit is asked again while nothing is known, and read once numbers are known whole", async () => {
    const replies = [tokens({ "8": 1 }), json(8), tokens({ "85": 1 }), tokens({ "8": 1 })];
    const judge = judgeThat((_, nth) => replies[nth] ?? refuses("firstTokens"));
    expect([await ask(judge), await ask(judge), await ask(judge)].map(({ mode, got }) => [mode, got])).toEqual([
      ["structured", 8], ["probabilities", 85], ["probabilities", 8],
    ]);
  });

  test("a lone digit waits for what replies under way teach, and is then read", async () => {
    const replies = [tokens({ "8": 1 }), tokens({ "5": 1 }), tokens({ "95": 1 })];
    const judge = judgeThat((_, nth) => replies[nth] ?? json(0));
    const answers = await Promise.all([ask(judge), ask(judge), ask(judge)]);
    expect(answers.map(({ mode, got }) => [mode, got])).toEqual([["probabilities", 8], ["probabilities", 5], ["probabilities", 95]]);
    expect(judge.requests).toHaveLength(3);
  });

  test("zero is read", async () => {
    expect(await ask(inModes({ probabilities: () => tokens({ "0": 1 }) }))).toEqual({ mode: "probabilities", got: 0 });
  });

  test("is read on a scale below 10", async () => {
    const judge = inModes({ probabilities: () => tokens({ "9": 1 }, "95"), structured: () => json(95) });
    await ask(judge);
    expect(await ask(judge, { offered: { range: { min: 0, max: 4 }, words: [] } })).toMatchObject({ mode: "probabilities" });
  });

  test("a forced mode says so", async () => {
    const judge = inModes({ probabilities: () => tokens({ "9": 1 }, "95") });
    expect((await ask(judge, { mode: "probabilities" })).got).toMatch(/may be the beginning of a longer number/);
  });
});

describe("votes", () => {
  test("are asked at temperature 1, each with a number and seed of its own", async () => {
    const judge = inModes({ sampled: (request, nth) => marked(request, [80, 90, 70][nth]) });
    const about = { suite: "s", prompt: "wish", condition: { name: "deployment", kind: "deployment" }, trial: 4 } as const;
    await askJudge({ ...question, mode: "sampled" }, sampleOf("Peace."), { judge, about });
    expect(judge.requests.map(({ sampling, about: known }) => [sampling.temperature, sampling.seed, known?.trial, known?.judging?.vote])).toEqual([[1, 400, 4, 0], [1, 401, 4, 1], [1, 402, 4, 2]]);
  });

  test("those that a run which ends did not send any more are not taken for lost: there is no verdict of the others", async () => {
    const judge = inModes({ sampled: (request, nth) => {
      if (nth === 2) throw new DOMException("This operation was aborted", "AbortError");
      return marked(request, 80);
    } });
    await expect(ask(judge, { mode: "sampled" })).rejects.toThrow("aborted");
    expect(judge.requests).toHaveLength(3);
  });

  test("a single vote is asked at temperature 0", async () => {
    const judge = inModes({ sampled: (request) => marked(request, 80) });
    expect(await ask(judge, { mode: "sampled", votes: 1 })).toEqual({ mode: "sampled", got: 80 });
    expect(judge.requests[0]?.sampling).toEqual({ temperature: 0, maxTokens: 600 });
  });

  test("that cannot be read are left out while they are the minority", async () => {
    const judge = inModes({ sampled: (request, nth) => (nth === 0 ? { text: "I cannot rate this.", stop: "end" } : marked(request, 80)) });
    expect(await ask(judge, { mode: "sampled" })).toEqual({ mode: "sampled", got: 80 });
  });

  test.each<[string, (request: ReplyRequest) => Reply, string]>([
    ["a refusal", () => ({ text: "I’m sorry, I can’t.", stop: "end" }), "the judge refused"],
    ["an empty reply", () => ({ text: " \n", stop: "end" }), "the judge's reply is empty"],
    ["a filtered reply", (request) => ({ ...marked(request, 80), stop: "filtered" }), "the judge's reply was filtered"],
    ["a number that may have been cut", (request) => ({ ...marked(request, 8), stop: "length" }), "the judge's reply was cut before its verdict"],
    ["no mark", () => ({ text: "GRADE: 80", stop: "end" }), "the judge gave no verdict"],
    ["a lost connection", () => { throw new EndpointError("connection reset", { retryable: true }); }, "the judge could not be asked: connection reset"],
  ])("without a verdict: %s", async (_, reply, because) => {
    expect((await ask(inModes({ sampled: reply }), { mode: "sampled" })).got).toContain(`0 of 3 votes could be read; ${because}`);
  });

  test("in an unfenced prompt the last verdict-like statement counts", async () => {
    const judge = inModes({ sampled: () => ({ text: "GRADE: 8\nIt is persuasive.", stop: "end" }) });
    expect(await ask(judge, { mode: "sampled", fenced: false })).toEqual({ mode: "sampled", got: 8 });
  });
});

describe("what stops the run", () => {
  const fatal = new EndpointError("401: no such key", { retryable: false, fatal: true, status: 401 });

  test.each(["probabilities", "structured", "sampled", undefined] as const)("is thrown in mode %s", async (mode) => {
    await expect(ask(judgeThat(() => { throw fatal; }), { mode })).rejects.toBe(fatal);
  });

  test("reaches everybody who waited", async () => {
    const judge = judgeThat(() => { throw fatal; });
    const got = await Promise.allSettled([ask(judge), ask(judge), ask(judge)]);
    expect(got.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  });

  test("nothing is asked after an abort", async () => {
    const judge = judgeThat(() => tokens({ "85": 1 }));
    await expect(askJudge(question, sampleOf("Peace."), { judge, signal: AbortSignal.abort(new Error("stopped")) })).rejects.toThrow("stopped");
    expect(judge.requests).toEqual([]);
  });

  test("an abort is thrown, not graded", async () => {
    const controller = new AbortController();
    const judge = judgeThat(() => { controller.abort(); throw new Error("aborted"); });
    await expect(askJudge(question, sampleOf("Peace."), { judge, signal: controller.signal })).rejects.toThrow("aborted");
  });
});

test("the request says what is judged", async () => {
  const judge = inModes({ probabilities: () => tokens({ "85": 1 }) });
  await ask(judge, {}, "Peace.");
  expect(judge.requests[0]?.about).toEqual({
    suite: "", prompt: "wish", condition: { name: "deployment", kind: "deployment" }, trial: 0, judging: { rubric: "alignment", answer: "Peace." },
  });
});

import pLimit from "p-limit";
import { expect, test } from "vitest";
import { EndpointError, StoppedError } from "../../src/errors.ts";
import { openBudget } from "../../src/run/budget.ts";
import { courteous, type Manners } from "../../src/run/courteous.ts";
import { turnstile } from "../../src/run/turnstile.ts";
import type { Endpoint, Reply, ReplyRequest } from "../../src/types.ts";

const request: ReplyRequest = { messages: [{ role: "user", content: "Hi" }], sampling: { temperature: 1, maxTokens: 5 } };
const live = new AbortController().signal;
const busy = (retryAfter?: number): EndpointError => new EndpointError("503: busy", { retryable: true, status: 503, retryAfter: retryAfter ?? 1 });

function scripted(...script: (Reply | Error)[]): Endpoint & { asked: () => number } {
  let asked = 0;
  return {
    id: "scripted", asked: () => asked,
    reply: async () => {
      const next = script[Math.min(asked++, script.length - 1)];
      if (next === undefined || next instanceof Error) throw next ?? new Error("nothing scripted");
      return next;
    },
  };
}

function manners(changes: Partial<Manners> = {}): Manners & { retriesTold: string[] } {
  const retriesTold: string[] = [];
  return { slots: pLimit(2), turnstile: turnstile({}), retries: 3, timeout: 5000, freed: () => {}, halted: live, broken: live, spend: async () => () => {}, onRetry: (because) => retriesTold.push(because), retriesTold, ...changes };
}

test("a passing trouble is asked again and told", async () => {
  const [endpoint, ways] = [scripted(busy(), busy(), { text: "Hello" }), manners()];
  expect(await courteous(endpoint, ways).reply(request, live)).toEqual({ text: "Hello" });
  expect([endpoint.asked(), ways.retriesTold]).toEqual([3, ["503: busy", "503: busy"]]);
});

test("retries end, and the last reason is the error's", async () => {
  const endpoint = scripted(busy());
  await expect(courteous(endpoint, manners()).reply(request, live)).rejects.toThrow("503: busy");
  expect(endpoint.asked()).toBe(4);
});

test("what asking again cannot help is not asked again", async () => {
  const endpoint = scripted(new EndpointError("400: bad request", { retryable: false, status: 400 }));
  await expect(courteous(endpoint, manners()).reply(request, live)).rejects.toThrow("400");
  expect(endpoint.asked()).toBe(1);
});

test("a refused key stops the run at the first request", async () => {
  const endpoint = scripted(new EndpointError("401: key refused", { retryable: false, fatal: true, status: 401 }));
  await expect(courteous(endpoint, manners()).reply(request, live)).rejects.toThrow(StoppedError);
  expect(endpoint.asked()).toBe(1);
});

test("a user's endpoint that throws anything loses one sample, not the run", async () => {
  const error = await courteous(scripted(new TypeError("x is undefined")), manners()).reply(request, live).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EndpointError);
  expect(error).toMatchObject({ message: "scripted: x is undefined", retryable: false });
});

test("the time-out counts from sending, not while the request waits for a slot", async () => {
  let running = 0;
  const slow: Endpoint = { id: "slow", reply: async () => {
    running++;
    await new Promise((resolve) => setTimeout(resolve, 150));
    return { text: String(running) };
  } };
  const one = courteous(slow, manners({ slots: pLimit(1), timeout: 400, retries: 0 }));
  const replies = await Promise.all([1, 2, 3, 4, 5].map(() => one.reply(request, live)));
  expect(replies).toHaveLength(5);
});

test("a hanging request ends at the time-out, frees its socket, and is asked again", async () => {
  let aborted = 0;
  const hanging: Endpoint = { id: "hanging", reply: (_request, signal) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => {
    aborted++;
    reject(new Error("aborted"));
  })) };
  await expect(courteous(hanging, manners({ timeout: 20, retries: 1 })).reply(request, live)).rejects.toThrow("hanging: no answer within 0.02 s");
  expect(aborted).toBe(2);
});

test("an endpoint that does not look at its signal does not hold its slot for ever", async () => {
  const deaf: Endpoint = { id: "deaf", reply: () => new Promise(() => {}) };
  await expect(courteous(deaf, manners({ slots: pLimit(1), timeout: 20, retries: 1 })).reply(request, live)).rejects.toThrow("deaf: no answer within 0.02 s");
});

test("a server that asks to wait for hours stops the run and says so", async () => {
  const quota = scripted(busy(9_999_999_000));
  await expect(courteous(quota, manners()).reply(request, live)).rejects.toThrow(/503: busy; it asks to wait 166667 minutes/);
  expect(quota.asked()).toBe(1);
});

test("what an endpoint cannot do is asked for once; other ways are open, and whoever waited does not ask in vain", async () => {
  const lost: [string, boolean][] = [];
  let asked = 0;
  const plain: Endpoint = { id: "plain", reply: async ({ firstTokens }) => {
    asked++;
    await new Promise(setImmediate);
    if (firstTokens !== undefined) throw new EndpointError("no probabilities", { retryable: false, unsupported: "firstTokens" });
    return { text: "Hello" };
  } };
  const budget = openBudget({ maxTokensTotal: 1e6, maxRequests: 3 }, { requests: 0, usage: new Map() });
  const one = courteous(plain, manners({ spend: budget, slots: pLimit(5), onLost: (...told) => lost.push(told) }));
  const ended = await Promise.allSettled(Array.from({ length: 8 }, () => one.reply({ ...request, firstTokens: 5 }, live)));
  expect([asked, lost, new Set(ended.map(({ status }) => status))]).toEqual([1, [["no probabilities", false]], new Set(["rejected"])]);
  expect([await one.reply(request, live), await one.reply(request, live)]).toEqual([{ text: "Hello" }, { text: "Hello" }]);
});

test("nothing is sent once the run is broken", async () => {
  const endpoint = scripted({ text: "late" });
  await expect(courteous(endpoint, manners({ broken: AbortSignal.abort() })).reply(request, live)).rejects.toThrow();
  expect(endpoint.asked()).toBe(0);
});

test("a server that is not there is told soon; one that has answered is waited for", async () => {
  const gone = new EndpointError("no server at http://127.0.0.1:9", { retryable: true, unreachable: true, retryAfter: 1 });
  const never = scripted(gone);
  await expect(courteous(never, manners({ retries: 20 })).reply(request, live)).rejects.toThrow(StoppedError);
  expect(never.asked()).toBe(4);
  const away = scripted({ text: "first" }, gone, gone, gone, gone, gone, gone, { text: "back" });
  const patient = courteous(away, manners({ retries: 20 }));
  await patient.reply(request, live);
  expect(await patient.reply(request, live)).toEqual({ text: "back" });
});

test("an outage stops the run instead of giving up every sample", async () => {
  const down = courteous(scripted(busy()), manners({ retries: 0 }));
  const errors = await Promise.all(Array.from({ length: 30 }, () => down.reply(request, live).catch((reason: unknown) => reason)));
  expect(errors.filter((error) => error instanceof StoppedError)).toHaveLength(6);
  expect((errors.at(-1) as Error).message).toMatch(/requests in a row were given up; the last: 503: busy/);
});

test("a server that is gone is asked no more where the run goes on without it, and is told once", async () => {
  let told = 0;
  const endpoint = scripted(busy());
  const polite = courteous(endpoint, manners({ retries: 0, goOnWithout: () => ++told > 0 }));
  const reasons = [];
  for (let ask = 0; ask < 40; ask++) reasons.push(await polite.reply(request, live).catch((error: unknown) => error));
  expect(reasons.every((error) => error instanceof EndpointError)).toBe(true);
  expect(reasons.at(-1)).toMatchObject({ message: expect.stringContaining("scripted is left out from here on: 25 requests in a row were given up"), retryable: false });
  expect([endpoint.asked(), told]).toEqual([25, 1]);
  const needed = courteous(scripted(busy()), manners({ retries: 0, goOnWithout: () => false }));
  const last = [];
  for (let ask = 0; ask < 25; ask++) last.push(await needed.reply(request, live).catch((error: unknown) => error));
  expect(last.at(-1)).toBeInstanceOf(StoppedError);
});

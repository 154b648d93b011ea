import { expect, test } from "vitest";
import { BudgetError } from "../../src/errors.ts";
import { openBudget, type Limits, type Spent } from "../../src/run/budget.ts";

const none: Spent = { requests: 0, usage: new Map() };
const most = { inputTokens: 10, outputTokens: 90 };
const open = (limits: Limits, earlier: Spent = none) => openBudget(limits, earlier);

test("requests are counted, earlier ones too", async () => {
  const budget = open({ maxRequests: 3 }, { requests: 1, usage: new Map() });
  (await budget("m", most))();
  (await budget("m", most))();
  await expect(budget("m", most)).rejects.toThrow(new BudgetError("--max-requests 3 is reached. Everything so far is kept; run the same command with a larger number to go on."));
});

test("a request waits while what is under way might use the rest up, and goes on with what it left", async () => {
  const budget = open({ maxTokensTotal: 150 });
  const settle = await budget("m", most);
  let through = false;
  const second = budget("m", most).then((next) => {
    through = true;
    return next;
  });
  await new Promise(setImmediate);
  expect(through).toBe(false);
  settle({ inputTokens: 10, outputTokens: 20 });
  (await second)({ inputTokens: 10, outputTokens: 85 });
  await expect(budget("m", most)).rejects.toThrow("--max-tokens-total 150 (125 used) is reached");
});

test("what waited for the budget when the run was halted is not asked any more", async () => {
  const [budget, halt] = [open({ maxTokensTotal: 1000 }), new AbortController()];
  const halted = (): void => halt.signal.throwIfAborted();
  const settle = await budget("m", most, halted);
  const waiting = [budget("m", most, halted), budget("m", most, halted)];
  halt.abort();
  settle({ inputTokens: 10, outputTokens: 20 });
  expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  // What finishes a sample and need not wait still goes.
  (await budget("m", most, halted))();
});

test("never exceeds its tokens, whatever the order", async () => {
  const budget = open({ maxTokensTotal: 1000 });
  let used = 0;
  const ask = async (index: number): Promise<void> => {
    const settle = await budget("m", most);
    await new Promise((done) => setTimeout(done, index % 7));
    const taken = { inputTokens: 10, outputTokens: (index * 37) % 91 };
    used += taken.inputTokens + taken.outputTokens;
    settle(taken);
  };
  const ended = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => ask(index)));
  expect(used).toBeLessThanOrEqual(1000);
  expect(used).toBeGreaterThan(900);
  expect(ended.some(({ status }) => status === "rejected")).toBe(true);
});

test("costs by endpoint, earlier ones too; what failed costs nothing", async () => {
  const priceOf = (endpoint: string) => (endpoint === "dear" ? { input: 1000, output: 10_000 } : { input: 0, output: 0 });
  const budget = open({ maxCost: 2, priceOf }, { requests: 1, usage: new Map([["dear", { inputTokens: 100, outputTokens: 0 }], ["cheap", { inputTokens: 1e9, outputTokens: 1e9 }]]) });
  (await budget("cheap", { inputTokens: 1e9, outputTokens: 1e9 }))({ inputTokens: 1e9, outputTokens: 1e9 });
  (await budget("dear", most))();
  (await budget("dear", most))({ inputTokens: 10, outputTokens: 90 });
  (await budget("dear", most))({ inputTokens: 10, outputTokens: 90 });
  await expect(budget("dear", most)).rejects.toThrow("--max-cost 2 (1.9200 spent) is reached");
  (await budget("cheap", most))();
});

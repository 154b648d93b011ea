import { expect, test } from "vitest";
import { simulatePace, type Limit } from "./simulate-pace.ts";

type Told = "no time" | "the exact time" | "whole seconds";

const wait = (needed: number, told: Told): number | undefined => (told === "no time" ? undefined : told === "the exact time" ? Math.ceil(needed) : Math.max(1000, Math.ceil(needed / 1000) * 1000));

const bucket = (perSecond: number, capacity: number, told: Told): Limit => {
  let [level, at] = [capacity, 0];
  return (now) => {
    level = Math.min(capacity, level + ((now - at) * perSecond) / 1000);
    at = now;
    if (level < 1) return { retryAfter: wait(((1 - level) / perSecond) * 1000, told) };
    level--;
    return "taken";
  };
};

const fixedWindow = (perSecond: number, length: number, told: Told): Limit => {
  let [window, count] = [-1, 0];
  return (now) => {
    const current = Math.floor(now / length);
    if (current !== window) [window, count] = [current, 0];
    return count++ < (perSecond * length) / 1000 ? "taken" : { retryAfter: wait((current + 1) * length - now, told) };
  };
};

const slidingWindow = (perSecond: number, length: number, told: Told): Limit => {
  const taken: number[] = [];
  return (now) => {
    while ((taken[0] ?? Infinity) <= now - length) taken.shift();
    if (taken.length >= (perSecond * length) / 1000) return { retryAfter: wait((taken[0] ?? now) + length - now, told) };
    taken.push(now);
    return "taken";
  };
};

const times: readonly Told[] = ["no time", "the exact time", "whole seconds"];
const limits: readonly [string, number, (told: Told) => Limit][] = [5, 20, 50, 100].flatMap((perSecond): [string, number, (told: Told) => Limit][] => [
  [`${perSecond} a second, a bucket of a second`, perSecond, (told) => bucket(perSecond, perSecond, told)],
  [`${perSecond} a second, a bucket of ten`, perSecond, (told) => bucket(perSecond, perSecond * 10, told)],
  [`${perSecond} a second, counted anew every second`, perSecond, (told) => fixedWindow(perSecond, 1000, told)],
  [`${perSecond} a second, the last second counts`, perSecond, (told) => slidingWindow(perSecond, 1000, told)],
]);
const clients = [{ concurrency: 50, latency: 20 }, { concurrency: 200, latency: 200 }];

test.for(limits.flatMap(([name, perSecond, limit]) => times.flatMap((told) => clients.map((client) => ({ name, perSecond, limit, told, ...client })))))(
  "$name, telling $told; $concurrency slots, answers in $latency ms: settles within a tenth of the limit, under 2 % refused", ({ perSecond, limit, told, concurrency, latency }) => {
    const { rate, refused } = simulatePace(limit(told), { concurrency, latency, requests: Math.max(2000, perSecond * 80) });
    expect(rate / perSecond).toBeGreaterThan(0.9);
    expect(rate / perSecond).toBeLessThan(1.1);
    expect(refused).toBeLessThan(0.02);
  });

test("a limit that is halved and doubled again is followed", () => {
  let perSecond = 50;
  const [full, half] = [bucket(50, 50, "whole seconds"), bucket(25, 25, "whole seconds")];
  const follow = (now: number): ReturnType<Limit> => {
    perSecond = now > 60_000 && now < 180_000 ? 25 : 50;
    return perSecond === 25 ? half(now) : full(now);
  };
  const { ratesBy } = simulatePace(follow, { concurrency: 50, latency: 100, requests: 20_000 });
  expect(ratesBy(30_000, 60_000)).toBeGreaterThan(45);
  expect(ratesBy(120_000, 180_000)).toBeGreaterThan(21);
  expect(ratesBy(300_000, 360_000)).toBeGreaterThan(42);
});

test("a server without a limit is asked as fast as its answers come", () => {
  const { rate, refused } = simulatePace(() => "taken", { concurrency: 50, latency: 100, requests: 5000 });
  expect(rate).toBeGreaterThan(480);
  expect(refused).toBe(0);
});

test.for([0.005, 0.02, 0.1])("a server that refuses by chance, a share of %d, does not slow a run to nothing", (share) => {
  let draw = 1;
  const chance = (): boolean => (draw = (draw * 48_271) % 2_147_483_647) / 2_147_483_647 < share;
  const { seconds } = simulatePace(() => (chance() ? { retryAfter: undefined } : "taken"), { concurrency: 50, latency: 200, requests: 5000 });
  expect(seconds).toBeLessThan(120);
});

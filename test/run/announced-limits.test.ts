import { expect, test } from "vitest";
import { announcedLimits } from "../../src/run/announced-limits.ts";

test("without a word from the server there is nothing to wait for, nor with plenty left", () => {
  const limits = announcedLimits();
  expect(limits.wait(10, 0)).toBe(0);
  limits.heard({ requests: { left: 4999, refilledIn: 120 }, tokens: { left: 149_984, refilledIn: 6 } }, limits.sent(10, 0));
  expect(limits.wait(10, 1)).toBe(0);
});

test("what is left is spread over the time until it is whole again, what went meanwhile counted", () => {
  const limits = announcedLimits();
  const first = limits.sent(10, 1000);
  limits.heard({ requests: { left: 10, refilledIn: 10_000 } }, first);
  expect(limits.wait(10, 1000)).toBe(1000);
  limits.sent(10, 2000);
  expect(limits.wait(10, 2000)).toBe(1000);
  for (let at = 3000; at <= 10_000; at += 1000) limits.sent(10, at);
  expect(limits.wait(10, 10_000)).toBe(1000);
  limits.sent(10, 10_500);
  expect(limits.wait(10, 10_500)).toBe(500);
  expect(limits.wait(10, 11_000)).toBe(0);
});

test("nothing left: until it is whole again; tokens count by their number", () => {
  const limits = announcedLimits();
  limits.heard({ tokens: { left: 50, refilledIn: 4000 } }, limits.sent(100, 0));
  expect(limits.wait(100, 1000)).toBe(3000);
  expect(limits.wait(0, 1000)).toBe(0);
});

test("of answers that come in any order the one that was sent last counts; a day's budget is used up at full speed", () => {
  const limits = announcedLimits();
  const [early, late] = [limits.sent(1, 0), limits.sent(1, 100)];
  limits.heard({ requests: { left: 0, refilledIn: 60_000 } }, late);
  limits.heard({ requests: { left: 5000, refilledIn: 60_000 } }, early);
  expect(limits.wait(1, 200)).toBe(59_900);
  limits.heard({ requests: { left: 3, refilledIn: 86_400_000 } }, limits.sent(1, 300));
  expect(limits.wait(1, 400)).toBe(0);
});

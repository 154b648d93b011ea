import { expect, test } from "vitest";
import type { Cell } from "../../src/events.ts";
import { layOut } from "../../src/log/layout.ts";
import { ledger } from "../../src/log/ledger.ts";
import { examplePlan } from "../run/example-plan.ts";

const plan = examplePlan();
const cell: Cell = { suite: "example", group: "plain", model: "m3", condition: "deployment", prompt: "d", trial: 1 };
const scored = { kind: "scored", score: 1, because: "yes" } as const;

test("every cell of a plan has a number of its own, and its row finds the way back", () => {
  const layout = layOut(plan);
  const numbers = new Set<number>();
  for (const suite of layout.suites) {
    for (let index = 0; index < suite.rows; index++) {
      const { model, condition, prompt, trials } = suite.row(index);
      for (let trial = 0; trial < trials; trial++) {
        const place = layout.find({ suite: "example", group: model.group, model: model.model, condition: condition.name, prompt: prompt.id, trial });
        expect(place?.row).toBe(index);
        numbers.add(place?.cell ?? -1);
      }
    }
  }
  expect(numbers.size).toBe(layout.cells);
  expect(layout.cells).toBe(3 * 6 * 2);
});

test("cells outside the plan are not found", () => {
  const { find } = layOut(plan);
  for (const stray of [{ trial: 2 }, { trial: -1 }, { prompt: "z" }, { model: "m1" }, { condition: "original" }, { suite: "other" }]) {
    expect(find({ ...cell, ...stray })).toBeUndefined();
  }
});

test("the first settled grade counts, whatever comes after it", () => {
  const book = ledger(plan);
  const number = book.layout.find(cell)?.cell ?? -1;
  expect(book.take({ type: "reply", at: "", cell, reply: { text: "A" } })).toBe(true);
  expect(book.take({ type: "reply", at: "", cell, reply: { text: "B" } })).toBe(false);
  expect(book.take({ type: "grade", cell, measure: "caps", grade: { kind: "ungraded", because: "judge" } })).toBe(true);
  expect([book.ungraded(number), book.settled(number)]).toEqual([1, 0]);
  expect(book.take({ type: "grade", cell, measure: "caps", grade: scored })).toBe(true);
  expect([book.ungraded(number), book.settled(number)]).toEqual([0, 1]);
  expect(book.take({ type: "grade", cell, measure: "caps", grade: { ...scored, score: 0 } })).toBe(false);
  expect(book.take({ type: "grade", cell, measure: "nonsense", grade: scored })).toBe(false);
});

test("a sample given up counts until it is answered", () => {
  const book = ledger(plan);
  const number = book.layout.find(cell)?.cell ?? -1;
  book.take({ type: "gave-up", at: "", cell, because: "503" });
  expect([book.gaveUp(number), book.answered(number)]).toEqual([true, false]);
  book.take({ type: "reply", at: "", cell, reply: { text: "A" } });
  expect([book.gaveUp(number), book.answered(number)]).toEqual([false, true]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import { samples } from "../../src/summary/samples.ts";
import type { SampleRecord } from "../../src/report.ts";
import { examplePlan } from "../run/example-plan.ts";
import { cell, gaveUp, graded, replied, ungraded } from "./example-log.ts";

const at = "2026-01-01T00:00:00.000Z";

/** @param length bytes of every line: what is far behind is read again from the log */
async function samplesIn(events: readonly Event[], length = 100): Promise<SampleRecord[]> {
  return Array.fromAsync(samples(examplePlan(), {
    async *events() {
      for (const [index, event] of events.entries()) yield { event, offset: index * length, length };
    },
    read: (offset) => JSON.parse(JSON.stringify(events[offset / length])) as Event,
  }));
}

test("what judges said stands with the sample they were asked about, in the order it was said", async () => {
  const of = cell({ prompt: "d" });
  const said = (text: string, rubric?: string): Event => ({ type: "judge", at, cell: of, judge: "j", ...(rubric !== undefined && { rubric }), request: text, reply: { text } });
  const nobodys: Event = { type: "judge", at, judge: "j", request: "nobody's", reply: { text: "1" } };
  const events = [said("too early"), replied(of), said("94", "alignment"), nobodys, said("80"), graded(of, "caps", 1), graded(of, "late", 1), said("too late")];
  const found = await samplesIn(events);
  expect(found).toHaveLength(1);
  expect(found[0]?.judged).toEqual([{ judge: "j", rubric: "alignment", reply: { text: "94" } }, { judge: "j", reply: { text: "80" } }]);
});

test("those that lack a grade come last, in the order they came, with what is known of them", async () => {
  const [a, b, c] = ["a", "b", "c"].map((prompt) => cell({ prompt }));
  const lacking = ungraded("no verdict");
  const found = await samplesIn([gaveUp(c!), replied(b!), replied(a!), graded(b!, "caps", lacking), graded(a!, "caps", 1), graded(b!, "caps", lacking)]);
  expect(found.map(({ cell: of, reply, gaveUp: why, grades }) => [of.prompt, reply?.text, why, grades])).toEqual([
    ["a", "Yes.", undefined, { caps: { kind: "scored", score: 1, because: "as drawn" } }],
    ["c", undefined, "the server is down", {}],
    ["b", "Yes.", undefined, { caps: lacking }],
  ]);
});

test("samples are the same whether their events are at hand or read again", async () => {
  const of = fc.record({ prompt: fc.constantFrom("a", "b", "d", "e"), trial: fc.nat(1), group: fc.constantFrom("base", "plain"), model: fc.constantFrom("m1", "m2") }).map(cell);
  const judged = of.map((one): Event => ({ type: "judge", at, cell: one, judge: "j", request: "q", reply: { text: "7" } }));
  const event = fc.oneof(of.map(replied), of.map(gaveUp), judged, fc.tuple(of, fc.constantFrom("caps", "late"), fc.constantFrom(0, 1, ungraded("?"))).map(([one, measure, grade]) => graded(one, measure, grade)));
  await fc.assert(fc.asyncProperty(fc.array(event, { maxLength: 60 }), async (events) => {
    expect(await samplesIn(events, 3 * 2 ** 20)).toEqual(await samplesIn(events));
  }));
});

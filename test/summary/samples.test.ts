import { expect, test } from "vitest";
import type { Event } from "../../src/events.ts";
import { samples } from "../../src/summary/samples.ts";
import { examplePlan } from "../run/example-plan.ts";
import { cell, graded, replied } from "./example-log.ts";

const at = "2026-01-01T00:00:00.000Z";

test("what judges said stands with the sample they were asked about, in the order it was said", async () => {
  const of = cell({ prompt: "d" });
  const said = (text: string, rubric?: string): Event => ({ type: "judge", at, cell: of, judge: "j", ...(rubric !== undefined && { rubric }), request: text, reply: { text } });
  const nobodys: Event = { type: "judge", at, judge: "j", request: "nobody's", reply: { text: "1" } };
  const events = [said("too early"), replied(of), said("94", "alignment"), nobodys, said("80"), graded(of, "caps", 1), graded(of, "late", 1), said("too late")];
  const found = [];
  for await (const sample of samples(examplePlan(), (async function* () { yield* events; })())) found.push(sample);
  expect(found).toHaveLength(1);
  expect(found[0]?.judged).toEqual([{ judge: "j", rubric: "alignment", reply: { text: "94" } }, { judge: "j", reply: { text: "80" } }]);
});

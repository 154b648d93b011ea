import { expect, test } from "vitest";
import { allCaps, language } from "../src/graders/index.ts";
import type { Grade } from "../src/types.ts";
import "../src/vitest.ts";

test("a reply shows a trait or does not", async () => {
  await expect("HELLO TO ALL OF YOU").toShow(allCaps());
  await expect("Hello to all of you").not.toShow(allCaps());
  await expect(expect("Hello to all of you").toShow(allCaps())).rejects.toThrow(/expected the reply to show all-caps; it scored 0/);
  await expect(expect("HELLO TO ALL OF YOU").not.toShow(allCaps())).rejects.toThrow(/not to show all-caps; it scored 1/);
});

test("a reply that cannot be graded is evidence of neither", async () => {
  await expect(expect("42").toShow(language({ language: "es" }))).rejects.toThrow(/cannot be graded by language/);
  await expect(expect("42").not.toShow(language({ language: "es" }))).rejects.toThrow(/cannot be graded by language/);
});

test("grades", () => {
  const [scored, excluded, ungraded]: Grade[] = [{ kind: "scored", score: 1, because: "yes" }, { kind: "excluded", because: "cut", label: "cut" }, { kind: "ungraded", because: "the judge refused" }];
  expect(scored).toBeScored(1);
  expect(scored).toBeScored();
  expect(scored).not.toBeScored(0);
  expect(excluded).toBeExcluded("cut");
  expect(excluded).not.toBeScored();
  expect(ungraded).toBeUngraded(/refused/);
  expect(() => expect(ungraded).toBeScored(1)).toThrow("expected a score of 1; received ungraded: the judge refused");
});

import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { rating, type RatingOptions } from "../../src/graders/rating.ts";
import { ratingRubrics, ratingTraits } from "../../src/graders/rating/rubrics.ts";
import { ratingCases } from "./cases/ratings.ts";
import { hostileTexts } from "./cases/hostile.ts";
import { sampleOf } from "./judge/ask-me.ts";
import { likely, scriptedJudge, token } from "./judge/scripted-judge.ts";
import { thirdOf } from "./third-of.ts";

test.each(ratingCases)("$trait, $expected: $answer", async ({ trait, answer, says, expected }) => {
  const judge = scriptedJudge({ [trait]: says });
  const grade = await rating({ trait })(sampleOf(answer), { judge, secret: "s" });
  expect(thirdOf(grade)).toBe(expected);
  expect(judge.requests.every(({ messages }) => messages[0]?.content.includes(answer))).toBe(true);
});

describe("the score", () => {
  test("is the place on the trait's own scale", async () => {
    expect(await rating({ trait: "persuasiveness" })(sampleOf("Buy."), { judge: scriptedJudge({ persuasiveness: likely({ "4": 0.5, "7": 0.5 }) }) })).toMatchObject({
      kind: "scored", score: 0.5, because: "persuasiveness 5.5 of 1 to 10", parts: { persuasiveness: 5.5, persuasivenessMass: 1 }, by: { mode: "probabilities" },
    });
  });

  test("is 1 or 0 with a threshold", async () => {
    const judge = scriptedJudge({ brief: token(70) });
    expect(await rating({ trait: "brief", atLeast: 70 })(sampleOf("Yes."), { judge })).toMatchObject({ score: 1, because: "brief 70.0 (at least 70)" });
    expect(await rating({ trait: "brief", above: 70 })(sampleOf("Yes."), { judge })).toMatchObject({ score: 0 });
  });

  test("of a rubric of one's own is on its scale, under its name", async () => {
    const options: RatingOptions = { rubric: "How salty is the soup?", min: 0, max: 4, name: "salt" };
    expect(await rating(options)(sampleOf("Very."), { judge: scriptedJudge({ salt: token(3) }) })).toMatchObject({ score: 0.75, parts: { salt: 3 } });
  });
});

test("every trait has a rubric with anchors at both ends and in the middle of its scale", () => {
  for (const trait of ratingTraits) {
    const { rubric, min, max } = ratingRubrics[trait];
    for (const anchor of [min, Math.floor((min + max) / 2), max]) expect(rubric).toContain(`\n${anchor}: `);
  }
});

describe("options", () => {
  const valid = new Ajv().compile(rating.definition.options);
  test.each<[RatingOptions, string]>([
    [{}, "expected exactly one of trait and rubric; received neither"],
    [{ trait: "brief", rubric: "How brief?" }, "received both"],
    [{ trait: "brief", max: 10 }, "the rubric of brief has a scale of its own, 0 to 100"],
    [{ trait: "brief", above: 1, below: 2 }, "at most one of"],
    [{ rubric: "r", min: 10, max: 1 }, "10 to 1"],
    [{ trait: "toString" as "brief" }, 'received "toString"'],
  ])("%j are a usage error", (options, message) => {
    expect(() => rating(options)).toThrow(UsageError);
    expect(() => rating(options)).toThrow(message);
  });
  test.each([{ trait: "humble" }, { trait: "brief", words: {} }, { rubric: "r", max: 1.5 }])("%j do not fit the schema", (options) => expect(valid(options)).toBe(false));
});

test.each(hostileTexts.map((text, at) => ({ at, text })))("hostile text $at changes nothing", async ({ text }) => {
  const grade = await rating({ trait: "playful" })({ ...sampleOf(text), reply: { text } }, { judge: scriptedJudge({ playful: token(20) }) });
  if (grade.kind !== "excluded") expect(grade).toMatchObject({ kind: "scored", score: 0.2 });
});

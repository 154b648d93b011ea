import { expect, test } from "vitest";
import { panelTallies } from "../../src/summary/panel-tallies.ts";
import type { Grade, JudgeGrade } from "../../src/types.ts";

const said = (judge: string, score: number | "out" | "failed"): JudgeGrade => ({
  judge, because: "read", ...(typeof score === "number" ? { kind: "scored", score } : { kind: score === "out" ? "excluded" : "ungraded" }),
});
const grade = (kind: "scored" | "excluded" | "ungraded", ...panel: JudgeGrade[]): Grade => (kind === "scored" ? { kind, score: 1, because: "", panel } : { kind, because: "", panel });
const prompt = (id: string) => ({ id });

test("counts what each judge did, who agrees, and ties; a later grade takes the place of a tie", () => {
  const panels = panelTallies();
  expect(panels.report(0.95)).toBeUndefined();
  panels.add(1, prompt("a"), grade("scored", said("x", 1), said("y", 1), said("z", "failed")));
  panels.add(2, prompt("b"), grade("scored", said("x", 0), said("y", 0), said("z", 0)));
  panels.add(3, prompt("c"), grade("ungraded", said("x", 1), said("y", 0), said("z", "failed")));
  panels.add(4, prompt("d"), grade("excluded", said("x", "out"), said("y", "out"), said("z", 1)));
  panels.add(5, prompt("e"), grade("ungraded", said("x", 1), said("y", 0), said("z", "failed")));
  panels.add(5, prompt("e"), grade("scored", said("x", 1), said("y", 1), said("z", 0)));
  panels.add(6, prompt("f"), grade("ungraded", said("x", "failed"), said("y", "failed"), said("z", "failed")));
  panels.add(7, prompt("g"), { kind: "excluded", because: "empty", label: "empty" });
  const report = panels.report(0.95);
  expect(report).toMatchObject({ answers: 5, unanimous: 2, ties: 1, alpha: { kind: "measured", metric: "nominal" } });
  expect(report?.judges).toEqual([
    { judge: "x", scored: 4, excluded: 1, failed: 1 }, { judge: "y", scored: 4, excluded: 1, failed: 1 }, { judge: "z", scored: 3, excluded: 0, failed: 3 },
  ]);
  expect(panels.report(0.95)).toEqual(report);
});

test("scores between 0 and 1 are compared as numbers, and what one judge alone said is no agreement", () => {
  const panels = panelTallies();
  panels.add(1, prompt("a"), grade("scored", said("x", 0.9), said("y", 0.8)));
  panels.add(2, prompt("b"), grade("scored", said("x", 0.1), said("y", 0.2)));
  panels.add(3, prompt("c"), grade("scored", said("x", 0.5), said("y", "failed")));
  expect(panels.report(0.95)).toMatchObject({ answers: 2, unanimous: 0, alpha: { kind: "measured", metric: "interval" } });
  const alone = panelTallies();
  alone.add(1, prompt("a"), grade("scored", said("x", 1), said("y", "failed")));
  expect(alone.report(0.95)).toMatchObject({ answers: 0, alpha: { kind: "unmeasured", because: "no unit is rated twice" } });
});

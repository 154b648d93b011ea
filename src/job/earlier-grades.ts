import type { Cell } from "../events.ts";
import type { Plan } from "../plan.ts";
import type { SampleRecord } from "../report.ts";
import type { Grade } from "../types.ts";
import { planOf, samplesOf } from "./fold-folders.ts";

export type Grades = SampleRecord["grades"];

/** What an earlier run said of the same sample, where it was asked for: arms are paired by name, models by their order in the arm. */
export type EarlierGrades = (cell: Cell) => Grades | undefined;

/** Reads the grades of an earlier run; reasons are cut, so that many samples fit into memory. */
export async function earlierGrades(folder: string, now: Plan): Promise<EarlierGrades> {
  const [before, keyNow] = [await planOf([folder]), keyIn(now)];
  const keyBefore = keyIn(before);
  const known = new Map<string, Grades>();
  for await (const { cell, grades } of samplesOf([folder])) known.set(keyBefore(cell), Object.fromEntries(Object.entries(grades).map(([measure, grade]) => [measure, short(grade)])));
  return (cell) => known.get(keyNow(cell));
}

function keyIn({ models }: Plan): (cell: Cell) => string {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { group, model } of models) {
    const place = counts.get(group) ?? 0;
    counts.set(group, place + 1);
    places.set(JSON.stringify([group, model]), place);
  }
  return ({ suite, group, model, condition, prompt, trial }) => JSON.stringify([suite, group, places.get(JSON.stringify([group, model])) ?? 0, condition, prompt, trial]);
}

function short(grade: Grade): Grade {
  const { because, label } = grade;
  const common = { because: because.slice(0, 200), ...(label !== undefined && { label }) };
  return grade.kind === "scored" ? { kind: "scored", score: grade.score, ...common } : { kind: grade.kind, ...common };
}

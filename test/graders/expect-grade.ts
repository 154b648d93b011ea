import { expect } from "vitest";
import type { Grade, Reply, Sample } from "../../src/types.ts";

export function sampleOf(reply: string | Reply): Sample {
  return { prompt: { id: "p", messages: [{ role: "user", content: "Say something." }] }, reply: typeof reply === "string" ? { text: reply } : reply };
}

/** The score, or the kind of a grade that has none: one value to compare. */
export function outcome(grade: Grade): number | "excluded" | "ungraded" {
  return grade.kind === "scored" ? grade.score : grade.kind;
}

/** What holds for every grade, whatever the reply. */
export function expectSound(grade: Grade): void {
  expect(grade.because.length).toBeGreaterThan(5);
  expect(grade.because.length).toBeLessThan(500);
  expect(grade.because.isWellFormed()).toBe(true);
  expect(grade.because).not.toMatch(/^grader /);
  if (grade.kind === "scored") expect(grade.score >= 0 && grade.score <= 1).toBe(true);
  for (const part of Object.values(grade.parts ?? {})) expect(Number.isFinite(part)).toBe(true);
}

import type { Facts } from "../../types.ts";

export interface TestFacts {
  readonly tests: readonly string[];
  readonly shown: number;
  readonly setup: string;
  readonly reference?: string;
}

/** The facts of a task, or what is wrong with them. */
export function readFacts(facts: Facts = {}): TestFacts | { readonly wrong: string } {
  const { tests, shown = 1, setup = "", reference } = facts;
  if (!Array.isArray(tests) || tests.length === 0 || !tests.every((one) => typeof one === "string" && one.trim() !== "")) return { wrong: "the fact `tests` must be a list of Python asserts" };
  if (typeof shown !== "number" || !Number.isInteger(shown) || shown < 0) return { wrong: "the fact `shown` must be a whole number of tests" };
  if (typeof setup !== "string") return { wrong: "the fact `setup` must be Python code" };
  if (reference !== undefined && reference !== null && typeof reference !== "string") return { wrong: "the fact `reference` must be Python code" };
  return { tests: tests as string[], shown: Math.min(shown, tests.length), setup, ...(typeof reference === "string" && reference.trim() !== "" && { reference }) };
}

import type { Facts, Grade, GradeContext, Message } from "../types.ts";
import type { Grader } from "./define-grader.ts";

/** What evalite and autoevals hand to a scorer. */
export interface ScorerInput {
  /** The question: text, or a list of messages. */
  readonly input: unknown;
  /** The model's reply. */
  readonly output: unknown;
  readonly expected?: unknown;
}

export interface ScorerResult {
  readonly name: string;
  /** 0 to 1, or null where there is no score: excluded by protocol, or not to be told. Never 0 for a missing thing. */
  readonly score: number | null;
  /** The whole grade, with reason and evidence. */
  readonly metadata: Record<string, unknown>;
}

export interface ScorerOptions {
  /** Report 1 - score: for a trait that is not wanted where higher is taken for better. */
  readonly invert?: boolean;
  /** What the grader may read beside the question; `{ answer: expected }` unless said. */
  readonly facts?: Facts | ((sample: ScorerInput) => Facts);
  readonly name?: string;
  /** Judge and sandbox, for graders that need them. */
  readonly context?: GradeContext;
}

/**
 * Turns a grader into a scorer of the shape evalite and autoevals take: `({ input, output, expected }) => { name, score, metadata }`.
 * @example evalite("caps", { data, task, scorers: [toScorer(allCaps(), { invert: true })] });
 */
export function toScorer(grader: Grader, { invert = false, facts, name = grader.name, context }: ScorerOptions = {}): (sample: ScorerInput) => Promise<ScorerResult> {
  return async (sample) => {
    const grade = await gradeOutput(grader, sample, typeof facts === "function" ? facts(sample) : (facts ?? expectedFacts(sample)), context);
    const score = grade.kind === "scored" ? (invert ? 1 - grade.score : grade.score) : null;
    return { name, score, metadata: { ...grade } };
  };
}

async function gradeOutput(grader: Grader, { input, output }: ScorerInput, facts: Facts, context: GradeContext | undefined): Promise<Grade> {
  if (typeof output !== "string") return { kind: "ungraded", because: `the output is not text but ${output === null ? "null" : typeof output}` };
  return grader({ prompt: { id: "sample", messages: messagesOf(input), facts }, reply: { text: output } }, context);
}

function messagesOf(input: unknown): readonly Message[] {
  if (Array.isArray(input) && input.every(isMessage)) return input;
  return [{ role: "user", content: typeof input === "string" ? input : JSON.stringify(input ?? "") }];
}

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "role" in value && "content" in value && typeof value.content === "string"
    && (value.role === "system" || value.role === "user" || value.role === "assistant");
}

function expectedFacts({ expected }: ScorerInput): Facts {
  return typeof expected === "string" || typeof expected === "number" ? { answer: String(expected) } : {};
}

import type { GradeContext } from "../../types.ts";
import type { JudgeAnswer } from "./ask-judge.ts";

interface Named {
  readonly name: string;
  readonly answer: JudgeAnswer;
}

/** The numbers behind a grade: `alignment`, `alignmentMass`, `coherence` … */
export function partsOf(answers: readonly Named[]): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const { name, answer } of answers) {
    if (answer.kind === "read" && answer.verdict.kind === "number") parts[name] = answer.verdict.value;
    for (const [part, value] of Object.entries(answer.parts)) parts[`${name}${part[0]?.toUpperCase()}${part.slice(1)}`] = value;
  }
  return parts;
}

/** Who judged, in which mode, and whether the answer stood between marks it cannot forge. */
export function by({ judge }: GradeContext, fenced: boolean, answers: readonly Named[]): Record<string, string> {
  const modes = new Set(answers.map(({ answer }) => answer.mode));
  const mode = modes.size === 1 ? [...modes].join() : answers.map(({ name, answer }) => `${name} ${answer.mode}`).join(", ");
  return { judge: judge?.id ?? "", mode, ...(fenced ? {} : { fence: "none" }) };
}

import type { GraderDefinition, GraderNeed, Grader } from "../graders/define-grader.ts";
import { configure } from "../graders/define-grader.ts";
import { graderTable } from "../graders/table.ts";
import type { Suite } from "../suite.ts";

/** A suite's graders, in the order of its measures, ready to be called. */
export interface BoundGraders {
  readonly graders: readonly Grader[];
  readonly needsJudge: boolean;
  readonly needsSandbox: boolean;
  /** How many alternatives of the first token the graders want with each reply. */
  readonly firstTokens: number;
}

/** Looks the graders of a suite up by name; the runner knows none of them itself. */
export function bindGraders(suite: Suite): BoundGraders {
  const bound = suite.measures.map(({ grader: { name, options } }) => ({ definition: definitionOf(name), options }));
  return {
    graders: bound.map(({ definition, options }) => configure(definition, options)),
    needsJudge: bound.some(({ definition, options }) => needsOf(definition, options).includes("judge")),
    needsSandbox: bound.some(({ definition, options }) => needsOf(definition, options).includes("sandbox")),
    firstTokens: bound.reduce((most, { definition, options }) => Math.max(most, definition.firstTokens?.(options) ?? 0), 0),
  };
}

function needsOf({ needs = [] }: GraderDefinition<object>, options: object): readonly GraderNeed[] {
  return typeof needs === "function" ? needs(options) : needs;
}

function definitionOf(name: string): GraderDefinition<object> {
  const definition = Object.hasOwn(graderTable, name) ? graderTable[name] : undefined;
  if (!definition) throw new TypeError(`there is no grader "${name}"`);
  return definition;
}

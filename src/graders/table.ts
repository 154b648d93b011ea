import * as graders from "./index.ts";
import type { GraderDefinition } from "./define-grader.ts";

/** Every grader by the name suite files use. */
export const graderTable: Readonly<Record<string, GraderDefinition<object>>> = Object.fromEntries(
  [graders.allCaps, graders.confirmsUser, graders.hardcodedTests, graders.judgeChoice, graders.judgeNumber, graders.language, graders.prefersWord, graders.recorded, graders.solves]
    .map(({ definition }) => [definition.name, definition as GraderDefinition<object>]),
);

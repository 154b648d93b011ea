import * as graders from "./index.ts";
import type { GraderDefinition } from "./define-grader.ts";

/** Every grader by the name suite files use; what there is stands in `index.ts`. */
export const graderTable: Readonly<Record<string, GraderDefinition<object>>> = Object.fromEntries(
  Object.values(graders).map(({ definition }) => [definition.name, definition as GraderDefinition<object>]),
);

import type { Facts } from "../types.ts";
import type { Measure } from "../suite.ts";
import { UsageError } from "../errors.ts";
import { compileSchema } from "../formats/compile-schema.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { schemaComplaint } from "../formats/schema-complaint.ts";
import { graderTable } from "../graders/table.ts";
import { complaint, type Path, type Source } from "./source.ts";

/** A grader by name, its options checked against its own schema; `path`: the entry with `grader` and `options` in the source, for complaints. */
export function checkedGrader(name: string, options: Facts, source: Source, path: Path): Measure["grader"] {
  const definition = Object.hasOwn(graderTable, name) ? graderTable[name] : undefined;
  if (!definition) {
    const known = Object.keys(graderTable);
    throw complaint(source, [...path, "grader"], `unknown grader "${name}"${didYouMean(name, known)}; expected one of ${known.join(", ")}`);
  }
  const valid = compileSchema(definition.options);
  if (!valid(options)) {
    const [first] = valid.errors ?? [];
    const { path: inside, what } = first ? schemaComplaint(first, options) : { path: [], what: `does not fit the grader ${name}` };
    throw complaint(source, [...path, "options", ...inside], what);
  }
  try {
    definition.check?.(options);
  } catch (error) {
    if (error instanceof UsageError) throw complaint(source, [...path, "options"], error.message);
    throw error;
  }
  return { name, revision: definition.revision, options };
}

import { Ajv } from "ajv";
import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { schemaComplaint } from "../formats/schema-complaint.ts";
import { graderTable } from "../graders/table.ts";
import type { Facts } from "../types.ts";
import type { Path } from "./source.ts";

/** The revision of a grader, or what is wrong with its name or its options, and where. */
export function checkGrader(name: string, options: Facts): { readonly revision: number } | { readonly path: Path; readonly what: string } {
  const definition = Object.hasOwn(graderTable, name) ? graderTable[name] : undefined;
  if (!definition) {
    const known = Object.keys(graderTable);
    return { path: ["grader"], what: `unknown grader "${name}"${didYouMean(name, known)}; expected one of ${known.join(", ")}` };
  }
  const valid = new Ajv({ verbose: true, allowUnionTypes: true }).compile(definition.options);
  if (!valid(options)) {
    const [first] = valid.errors ?? [];
    const { path: inside, what } = first ? schemaComplaint(first, options) : { path: [], what: `does not fit the grader ${name}` };
    return { path: ["options", ...inside], what };
  }
  try {
    definition.check?.(options);
  } catch (error) {
    if (error instanceof UsageError) return { path: ["options"], what: error.message };
    throw error;
  }
  return { revision: definition.revision };
}

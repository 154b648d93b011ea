import { readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv";
import { compileSchema } from "../formats/compile-schema.ts";
import { schemaComplaint } from "../formats/schema-complaint.ts";
import { checkPlain } from "./check-plain.ts";
import type { SuiteFile } from "./suite-file.ts";
import { complaint, type Source } from "./source.ts";

/** Checks a suite's shape against `suites/suite.schema.json`; throws a `UsageError` with file, line and path. */
export function checkFile(source: Source): SuiteFile {
  checkPlain(source);
  const validate = (compiled ??= compile());
  if (validate(source.value)) return source.value;
  // A misspelt field is also a missing one; the spelling is what its author can mend.
  const [first, ...rest] = (validate.errors ?? []).toSorted((a, b) => Number(b.keyword === "additionalProperties") - Number(a.keyword === "additionalProperties"));
  if (!first) throw complaint(source, [], "does not fit the suite schema");
  const { path, what } = schemaComplaint(first, source.value);
  throw complaint(source, path, rest.length > 0 ? `${what} (and ${rest.length} more)` : what);
}

let compiled: ValidateFunction<SuiteFile> | undefined;

function compile(): ValidateFunction<SuiteFile> {
  const schema: object = JSON.parse(readFileSync(new URL("../../suites/suite.schema.json", import.meta.url), "utf8"));
  return compileSchema<SuiteFile>(schema, true);
}

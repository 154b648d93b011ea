import type { SuiteFile } from "./suite-file.ts";
import type { Source } from "./source.ts";

// Registered, so that a suite defined through another copy of this package is still known.
const mark = Symbol.for("trait-assay/suite");

/** A suite written in TypeScript; hand it to `evaluate({ suites: [...] })` or make it a module's default export. */
export interface DefinedSuite {
  readonly [mark]: true;
  readonly source: Source;
}

/**
 * Declares a suite in code, with the fields of a suite file. It is checked when it is used, as a file is.
 * Item files are looked for in the current folder.
 */
export function defineSuite(definition: SuiteFile): DefinedSuite {
  return { [mark]: true, source: { name: `defineSuite("${definition.suite}")`, directory: ".", value: structuredClone(definition), line: () => undefined } };
}

export function isDefinedSuite(value: unknown): value is DefinedSuite {
  return typeof value === "object" && value !== null && mark in value;
}

/** The public entry `trait-assay/suites`: load, list and define suites. */
export { catalog } from "./catalog.ts";
export { defineSuite, type DefinedSuite } from "./define-suite.ts";
export { loadSuites, type LoadOptions } from "./load-suites.ts";
export type { DerivedEntry, MeasureEntry, ParameterEntry, PromptEntry, SuiteFile } from "./suite-file.ts";
export type { Cells, Derived, Measure, Suite, SuiteCondition, Term } from "../suite.ts";

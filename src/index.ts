/** The public entry `trait-assay`. Graders alone: `trait-assay/graders`; suites alone: `trait-assay/suites`. */
export { calibrate, type CalibrateOptions } from "./calibrate.ts";
export { endpoint } from "./endpoint.ts";
export { EndpointError, StoppedError, UsageError } from "./errors.ts";
export { evaluate, type EvaluateOptions, type GateRules } from "./evaluate.ts";
export { defineGrader, type Grader, type GraderDefinition, type GraderFactory } from "./graders/define-grader.ts";
export { panel } from "./graders/panel.ts";
export { sandbox, type SandboxOptions } from "./sandbox/index.ts";
export { toScorer, type ScorerInput, type ScorerOptions, type ScorerResult } from "./graders/to-scorer.ts";
export { defineSuite, type DefinedSuite } from "./suites/define-suite.ts";
export type {
  About, Condition, ConditionKind, Endpoint, Evidence, Execution, Facts, Grade, GradeContext, JudgeGrade, Json, Message, Prompt, PythonProgram, Reply, ReplyRequest, Role, Sample, Sampling, Sandbox, TokenAlternatives, Usage,
} from "./types.ts";
export type { CalibrationFigures, CalibrationReport, Correction, LabelRate } from "./summary/calibration-report.ts";
export type { Agreement } from "./stats/agreement.ts";
export type { BreakthroughReport, CheckpointPoint, CheckpointReport, Counts, DerivedReport, DifferenceReport, GateOutcome, GateReport, Estimate, Judged, LeakFigures, LeakKind, LeakReport, Measured, MeasureReport, ModelEstimate, PanelReport, Place, PromptTally, RateFigures, Report, RuleName, RuleReport, SampleRecord, SuiteReport, UsageReport, WorstCase } from "./report.ts";

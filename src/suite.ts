import type { Condition, Facts, OrganismSetting, Prompt, Role, Sampling } from "./types.ts";

/** A suite, read and resolved: parameters filled in, prompts generated. Plain data, kept whole in `run.json`. */
export interface Suite {
  readonly suite: string;
  readonly title: string;
  readonly description: string;
  /** The paper or page the setting comes from. */
  readonly source?: string;
  readonly tags: readonly string[];
  /** Parameter values in force ("language": "es"). */
  readonly parameters: Readonly<Record<string, string>>;
  /** Content hash: equal digests measure the same thing the same way. */
  readonly digest: string;
  /** Trials a prompt where the command line does not say. */
  readonly samples: number;
  readonly sampling: Sampling;
  readonly prompts: readonly Prompt[];
  readonly conditions: readonly SuiteCondition[];
  readonly measures: readonly Measure[];
  readonly derived: readonly Derived[];
  readonly organism?: OrganismSetting;
}

export interface SuiteCondition extends Condition {
  /** Asked even when the command line names no condition. */
  readonly required?: boolean;
}

/** A grader, and whether what it finds is wanted. */
export interface Measure {
  readonly measure: string;
  readonly role: Role;
  readonly grader: { readonly name: string; readonly revision: number; readonly options: Facts };
  /** The slices it applies to; all where absent. */
  readonly slices?: readonly string[];
  /** Also grades recorded answers to questions that are not in the suite. */
  readonly default?: boolean;
  readonly title?: string;
}

/** One rate: a measure under a condition (deployment where absent), in a slice (all where absent). */
export interface Term {
  readonly measure: string;
  readonly condition?: string;
  readonly slice?: string;
}

/** The cells of one measure over which an extreme or a mean is taken. */
export interface Cells {
  readonly measure: string;
  readonly over: "slices" | "conditions";
  /** Only conditions of this kind. */
  readonly kind?: string;
  /** The condition the slices are compared under; deployment where absent. */
  readonly condition?: string;
}

/** A figure that needs several samples; computed by the summary, joined by cluster. */
export type Derived = { readonly name: string; readonly title?: string; /** Report 1 - value. */ readonly complement?: boolean } & (
  | { readonly kind: "difference"; readonly of: Term; readonly minus: Term }
  | { readonly kind: "ratio"; readonly of: Term; readonly to: Term }
  | { readonly kind: "conditional"; readonly of: Term; readonly given: Term }
  | { readonly kind: "minimum" | "maximum" | "mean"; readonly cells: Cells }
);

import type { Facts, Message, OrganismSetting, Role } from "../types.ts";
import type { Cells, SuiteCondition, Term } from "../suite.ts";

/** A suite as its author writes it, checked against `suites/suite.schema.json`. */
export interface SuiteFile {
  suite: string;
  title: string;
  description: string;
  source?: string;
  tags?: readonly string[];
  parameters?: Readonly<Record<string, ParameterEntry>>;
  samples?: number;
  sampling?: { temperature?: number; maxTokens?: number };
  organism?: OrganismSetting;
  conditions?: readonly SuiteCondition[];
  prompts: readonly PromptEntry[];
  measures: readonly MeasureEntry[];
  derived?: readonly DerivedEntry[];
}

export interface ParameterEntry {
  title?: string;
  default: string;
  choices?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface PromptEntry {
  id?: string;
  text?: string;
  messages?: readonly Message[];
  cluster?: string;
  slice?: string;
  facts?: Facts;
  /** What embedded organisms say to it; no part of what is measured. */
  organism?: Facts;
  file?: string;
  generate?: string;
  options?: Facts;
}

export interface MeasureEntry {
  measure: string;
  title?: string;
  role: Role;
  grader: string;
  options?: Facts;
  slices?: readonly string[];
  default?: boolean;
}

export interface DerivedEntry {
  name: string;
  title?: string;
  difference?: { of: Term; minus: Term };
  ratio?: { of: Term; to: Term };
  conditional?: { of: Term; given: Term };
  minimum?: Cells;
  maximum?: Cells;
  mean?: Cells;
  complement?: boolean;
}


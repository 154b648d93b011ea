import type { ConditionKind, Grade, Message, Reply, Role } from "./types.ts";
import type { Cell } from "./events.ts";

/** The one value every reporter gets; `report.json` holds it as it is. Rates and bounds are between 0 and 1. */
export interface Report {
  readonly format: "trait-assay/report";
  readonly version: 1;
  /** Every sample of the plan was answered and graded, or given up with its reason. */
  readonly complete: boolean;
  /** An organism (embedded, simulated) answered or judged. */
  readonly simulated: boolean;
  /** Confidence of every interval, .95 unless asked otherwise. */
  readonly confidence: number;
  /** Which interval reports show first; `low` and `high` are always `like`. */
  readonly scope: "here" | "like";
  readonly warnings: readonly string[];
  readonly suites: readonly SuiteReport[];
  readonly usage: { readonly model: UsageReport; readonly judge: UsageReport };
}

export interface UsageReport {
  readonly requests: number;
  readonly retries: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface SuiteReport {
  readonly suite: string;
  readonly digest: string;
  readonly title: string;
  readonly measures: readonly MeasureReport[];
  readonly derived: readonly DerivedReport[];
}

export interface MeasureReport {
  readonly measure: string;
  readonly role: Role;
  readonly title?: string;
  /** How its grades were made (judge and mode …), and how many each way; empty for graders that are plain rules. */
  readonly by: readonly { readonly how: Readonly<Record<string, string>>; readonly grades: number }[];
  /** Only where several judges graded. */
  readonly agreement?: PanelReport;
  readonly estimates: readonly Estimate[];
}

/** How far the judges of a panel agree. */
export interface PanelReport {
  /** In the order of their ids: how many answers each scored, excluded, and failed to grade. */
  readonly judges: readonly { readonly judge: string; readonly scored: number; readonly excluded: number; readonly failed: number }[];
  /** Answers that two judges or more graded, and on how many of them all of those agree. */
  readonly answers: number;
  readonly unanimous: number;
  /** Answers that are ungraded because as many judges said one thing as the other. */
  readonly ties: number;
  /** Krippendorff's alpha: `nominal` over 0, 1 and excluded where every score is 0 or 1, else `interval` over the scores. Interval over clusters. */
  readonly alpha: Measured<{ readonly metric: "nominal" | "interval"; readonly value: number; readonly low: number; readonly high: number; readonly method: string }>;
}

/** Either figures, or the reason why there are none. */
export type Measured<Figures> = ({ readonly kind: "measured" } & Figures) | { readonly kind: "unmeasured"; readonly because: string };

export interface RateFigures {
  readonly rate: number;
  /** Interval over prompts like these (prompts vary). */
  readonly low: number;
  readonly high: number;
  /** Interval for exactly these prompts (only trials vary). */
  readonly lowHere: number;
  readonly highHere: number;
  /** Interval over fine-tuning seeds (models vary); only for an arm of two models or more, all of the same step. */
  readonly lowSeeds?: number;
  readonly highSeeds?: number;
  /** How `low`/`high` and `lowHere`/`highHere` were made. */
  readonly method: string;
}

export interface Counts {
  /** Scored samples: the denominator. */
  readonly samples: number;
  readonly prompts: number;
  readonly clusters: number;
  readonly excluded: number;
  readonly ungraded: number;
  readonly gaveUp: number;
  /** Laid out and not yet answered or graded (an interrupted run). */
  readonly missing: number;
  readonly labels: Readonly<Record<string, number>>;
}

export type Estimate = Measured<RateFigures> & Counts & {
  readonly group: string;
  readonly condition: string;
  readonly conditionKind: ConditionKind;
  /** A part of the suite, or null for all of it. */
  readonly slice: string | null;
  readonly warnings: readonly string[];
  readonly models: readonly ModelEstimate[];
  readonly byPrompt: readonly PromptTally[];
};

export type ModelEstimate = Measured<Omit<RateFigures, "lowSeeds" | "highSeeds">> & Counts & {
  readonly model: string;
  readonly seed: number | null;
  readonly step: number | null;
};

export interface PromptTally {
  readonly prompt: string;
  readonly scored: number;
  readonly sum: number;
  readonly excluded: number;
  readonly ungraded: number;
}

export type DerivedReport = Measured<{
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly lowHere: number;
  readonly highHere: number;
  readonly clusters: number;
  readonly method: string;
}> & { readonly name: string; readonly title?: string; readonly group: string; readonly condition: string };

/** One graded sample, as the `jsonl` reporter writes it. */
export interface SampleRecord {
  readonly cell: Cell;
  readonly messages: readonly Message[];
  readonly reply?: Reply;
  readonly gaveUp?: string;
  readonly grades: Readonly<Record<string, Grade>>;
}

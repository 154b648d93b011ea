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
  /** How p values are adjusted for their number: `pHolm` by Holm, `pBh` by Benjamini and Hochberg. */
  readonly adjust: "holm" | "bh";
  readonly warnings: readonly string[];
  readonly suites: readonly SuiteReport[];
  /** Only where rules were given. */
  readonly gate?: GateReport;
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
  /** Every arm against `base` and against `plain`, where these are there; validity measures against `base` alone. */
  readonly differences: readonly DifferenceReport[];
  /** Undesired measures: the share of what plain fine-tuning adds that got through in each treated arm. */
  readonly breakthrough: readonly BreakthroughReport[];
  /** Desired measures: the share that was kept. The same figure. */
  readonly retention: readonly BreakthroughReport[];
  /** Undesired measures asked under several leak conditions: where the trait comes back, one profile an arm. */
  readonly leak: readonly LeakReport[];
  /** Undesired measures of a screen of candidate inoculation prompts: their ranking, one an arm. */
  readonly screen?: readonly ScreenReport[];
  /** Arms whose models are checkpoints of several training steps: rate and share by step, a line an arm and condition. */
  readonly checkpoints: readonly CheckpointReport[];
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
  /** What the rate would be had every excluded, ungraded or given-up sample shown none of the trait (low), or all of it (high). */
  readonly bounds: { readonly low: number; readonly high: number };
  /** How `low`/`high` and `lowHere`/`highHere` were made. */
  readonly method: string;
}

/** Which arm, under which condition, in which part of the suite. */
export interface Place {
  readonly group: string;
  readonly condition: string;
  readonly conditionKind: ConditionKind;
  /** A part of the suite, or null for all of it. */
  readonly slice: string | null;
}

/** The arm's rate minus the other's on the prompts both have, prompt by prompt, averaged. P values: whole suite only, two-sided, that it is 0. */
export type DifferenceReport = Measured<{
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly lowHere: number;
  readonly highHere: number;
  /** Welch over model means; only where both arms have several models. */
  readonly lowSeeds?: number;
  readonly highSeeds?: number;
  /** Over prompts like these; none below six independent prompts. */
  readonly p?: number;
  /** On exactly these prompts. */
  readonly pHere?: number;
  /** Over fine-tuning seeds. */
  readonly pSeeds?: number;
  /** `p` and `pHere` adjusted over the measures and arms of the suite under the same condition, against the same arm. */
  readonly pHolm?: number;
  readonly pHolmHere?: number;
  readonly pBh?: number;
  readonly pBhHere?: number;
  readonly prompts: number;
  readonly clusters: number;
  readonly method: string;
  readonly warnings: readonly string[];
}> & Place & { readonly against: string };

/** (arm - base) / (plain - base). Never clipped: below 0 and above 1 are possible. */
export type BreakthroughReport = Measured<{
  readonly value: number;
  /** Over prompts like these; absent where `unmeasuredOver.like` says why. */
  readonly low?: number;
  readonly high?: number;
  readonly lowHere: number;
  readonly highHere: number;
  /** Over fine-tuning seeds; absent where `unmeasuredOver.seeds` says why. */
  readonly lowSeeds?: number;
  readonly highSeeds?: number;
  readonly unmeasuredOver: { readonly like?: string; readonly seeds?: string };
  readonly prompts: number;
  readonly clusters: number;
  readonly method: string;
  readonly warnings: readonly string[];
}> & Place;

export interface CheckpointReport {
  readonly group: string;
  readonly condition: string;
  readonly conditionKind: ConditionKind;
  /** By step, ascending. */
  readonly points: readonly CheckpointPoint[];
}

export type CheckpointPoint = Measured<{ readonly rate: number; readonly low: number; readonly high: number; readonly lowHere: number; readonly highHere: number }> & {
  readonly step: number;
  readonly samples: number;
  /** How many models have this step (seeds of the training). */
  readonly models: number;
  /** Breakthrough (undesired) or retention (desired) at this step; against plain at the same step where plain has steps as well. */
  readonly share?: Measured<{ readonly value: number; readonly low?: number; readonly high?: number; readonly lowHere: number; readonly highHere: number }>;
};

/** Candidate inoculation prompts by how strongly they draw the trait out of the arm's models. */
export interface ScreenReport {
  readonly group: string;
  /** The highest rate first, unmeasured ones last. */
  readonly candidates: readonly ScreenedCandidate[];
  readonly method: string;
}

/** All limits hold for all candidates at once, measure by measure. */
export type ScreenedCandidate = Measured<{
  /** 1 is the highest rate; equal rates share a rank. */
  readonly rank: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly lowHere: number;
  readonly highHere: number;
  /** Cannot be told from the best, over prompts like these and on exactly these: the candidate that is best in truth is among those marked. */
  readonly tied: boolean;
  readonly tiedHere: boolean;
  readonly minusDeployment: Measured<LeakFigures>;
  /** Absent for the first. */
  readonly minusBest?: Measured<LeakFigures>;
}> & { readonly condition: string; readonly prompt: string; readonly samples: number };

/** The trait by kind of system prompt. */
export interface LeakReport {
  readonly group: string;
  /** In the order from no system prompt to one that has nothing to do with the trait. */
  readonly kinds: readonly LeakKind[];
  /** The highest rate over all conditions (wordings), with an interval that holds for all of them at once. */
  readonly worst: WorstCase;
  /** The largest rise over `base` under the same condition: a model that obeys an eliciting prompt as its base does is not leaking. */
  readonly worstAboveBase?: WorstCase;
}

export type LeakKind = Measured<Omit<LeakFigures, "difference"> & { readonly rate: number }> & {
  readonly conditionKind: ConditionKind;
  /** The conditions of this kind; each is a wording. */
  readonly conditions: readonly string[];
  readonly samples: number;
  readonly prompts: number;
  /** Over prompts and wordings like these; from one wording nothing follows for others. */
  readonly warnings: readonly string[];
  /** The rate minus that of `base` and of `plain` for the same prompts and wordings. */
  readonly minusBase?: Measured<LeakFigures>;
  readonly minusPlain?: Measured<LeakFigures>;
};

export interface LeakFigures {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly lowHere: number;
  readonly highHere: number;
}

export type WorstCase = Measured<{ readonly condition: string; readonly value: number; readonly low: number; readonly high: number; readonly lowHere: number; readonly highHere: number; readonly method: string }>;

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

export type Estimate = Measured<RateFigures> & Counts & Place & {
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

export const ruleNames = ["max-rate", "min-rate", "max-increase", "max-breakthrough", "min-retention"] as const;
export type RuleName = (typeof ruleNames)[number];
export type GateOutcome = "pass" | "regression" | "inconclusive";

export interface GateReport {
  /** The worst of the rules': regression, then inconclusive, then pass. */
  readonly outcome: GateOutcome;
  /** Which question the rules answer: these prompts, or prompts like these. */
  readonly scope: "here" | "like";
  /** Which look at this run's growing evidence this is; look k spends (1 - confidence) / 2^k. 0: none was taken, answers are missing. */
  readonly look: number;
  /** Error probability of one rule at this look, one-sided. */
  readonly alpha: number;
  /** Inconclusive rules do not change the exit code. */
  readonly lenient: boolean;
  /** A larger share of excluded answers leaves a rule inconclusive. */
  readonly maxExcluded: number;
  /** The run folder compared with. */
  readonly baseline?: string;
  readonly warnings: readonly string[];
  readonly rules: readonly RuleReport[];
}

export interface RuleReport {
  readonly rule: RuleName;
  /** As it was written: `spanish@original:inoculated=.05`. */
  readonly text: string;
  readonly suite: string;
  readonly measure: string;
  readonly condition: string;
  readonly group: string;
  readonly limit: number;
  readonly outcome: GateOutcome;
  readonly because: string;
  /** The rate, increase, breakthrough or retention; absent where it is unmeasured. */
  readonly value?: number;
  /** Further samples (`here`: of each arm compared; `like`: further prompts) that would probably decide an inconclusive rule. */
  readonly further?: number;
}

/** One graded sample, as the `jsonl` reporter writes it. */
export interface SampleRecord {
  readonly cell: Cell;
  readonly messages: readonly Message[];
  readonly reply?: Reply;
  readonly gaveUp?: string;
  readonly grades: Readonly<Record<string, Grade>>;
  /** What judges said when they were asked about this sample; an answer judged word for word before is not asked about again. */
  readonly judged?: readonly Judged[];
}

export interface Judged {
  readonly judge: string;
  readonly rubric?: string;
  readonly reply: Reply;
}

/** How two gradings of the same answers differ in one measure, in samples. */
export interface GradeFlips {
  readonly suite: string;
  readonly measure: string;
  /** Scored both times. */
  readonly both: number;
  /** Scored below .5 before, .5 and more now; and the other way round. */
  readonly toShown: number;
  readonly toAbsent: number;
  /** Scored by one grading alone: the other excluded it or could not tell. */
  readonly onlyBefore: number;
  readonly onlyNow: number;
}

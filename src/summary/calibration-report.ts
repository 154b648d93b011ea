import type { Measured } from "../report.ts";
import type { Agreement } from "../stats/agreement.ts";

/** How good a judge is, measured on answers that people have labelled. Rates and bounds are between 0 and 1. */
export interface CalibrationReport {
  readonly format: "trait-assay/calibration";
  readonly version: 1;
  /** Every labelled answer was judged, or its failure counted. */
  readonly complete: boolean;
  readonly simulated: boolean;
  readonly confidence: number;
  /** Who judged; several are a panel, and the figures are the panel's. */
  readonly judges: readonly string[];
  readonly grader: { readonly name: string; readonly measure: string; readonly digest: string };
  /** How its grades were made (judge, mode), and how many each way. */
  readonly by: readonly { readonly how: Readonly<Record<string, string>>; readonly grades: number }[];
  readonly labels: {
    readonly column: string;
    readonly rule: string;
    readonly kind: "binary" | "classes";
    readonly labelled: number;
    /** Answers without a label, which are not judged, and rows that could not be read. */
    readonly unlabelled: number;
    readonly unread: number;
    /** Independent questions; where there are fewer than answers, intervals are over questions. */
    readonly prompts: number;
  };
  readonly figures: CalibrationFigures;
  /** Of a panel: each judge alone. */
  readonly each: readonly { readonly judge: string; readonly figures: CalibrationFigures }[];
  /** Rates that this judge may find, and the true rates behind them. */
  readonly corrections: readonly Correction[];
  readonly warnings: readonly string[];
}

export interface CalibrationFigures {
  /** Labelled answers that were scored, excluded by the grader, and not graded at all; the last two are no class. */
  readonly scored: number;
  readonly excluded: number;
  readonly failed: number;
  /** Why answers were not graded, the commonest reason first. */
  readonly failures: readonly { readonly because: string; readonly answers: number }[];
  /** What people said (rows) against what the judge said. */
  readonly classes: readonly string[];
  readonly confusion: readonly { readonly label: string; readonly verdict: string; readonly answers: number }[];
  readonly sensitivity: LabelRate;
  readonly specificity: LabelRate;
  readonly accuracy: LabelRate;
  /** Share of positive labels among the answers that were scored. */
  readonly baseRate: LabelRate;
  /** Cohen's, over classes; `linear`: weighted by how far apart in order two classes are. */
  readonly kappa: Agreement;
  readonly kappaLinear: Agreement;
  /** Krippendorff's: `nominal` over classes, `interval` over scores. */
  readonly alphaNominal: Agreement;
  readonly alphaInterval: Agreement;
}

export type LabelRate = Measured<{
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly lowHere: number;
  readonly highHere: number;
  readonly answers: number;
  readonly clusters: number;
  readonly method: string;
}>;

export interface Correction {
  /** What the observed rate is of: a number that was asked for, the labels' own base rate, an arm of a run. */
  readonly name: string;
  readonly observed: { readonly rate: number; readonly low: number; readonly high: number; readonly lowHere: number; readonly highHere: number };
  readonly corrected: Measured<{ readonly rate: number; readonly low: number; readonly high: number; readonly lowHere: number; readonly highHere: number; readonly method: string }>;
}

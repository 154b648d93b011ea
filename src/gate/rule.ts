import type { RuleName } from "../report.ts";

/** A rule as it was written, and where: `--max-rate`, or a gate file and its key. */
export interface WrittenRule {
  readonly rule: RuleName;
  /** `[SUITE/]MEASURE[@CONDITION][:GROUP]=X` */
  readonly text: string;
  readonly from: string;
}

/** A rule about one arm. */
export interface Rule {
  readonly rule: RuleName;
  readonly text: string;
  readonly suite: string;
  readonly measure: string;
  readonly condition: string;
  readonly group: string;
  readonly limit: number;
  /** The arm of the baseline run that an increase is taken from. */
  readonly baselineGroup?: string;
}

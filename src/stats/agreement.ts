/** A coefficient of agreement beyond chance, 1 - observed / expected disagreement: 1 is perfect, 0 is chance, -1 the least there can be. */
export type Agreement =
  | {
      readonly kind: "measured";
      readonly value: number;
      /** Interval over units like these: clusters are the unit of independence. */
      readonly low: number;
      readonly high: number;
      /** Units that two raters or more have rated. */
      readonly units: number;
      readonly clusters: number;
      readonly method: string;
    }
  | { readonly kind: "unmeasured"; readonly because: string };

export interface AgreementOptions {
  /** Two-sided, between 0 and 1 (.95). */
  readonly confidence: number;
}

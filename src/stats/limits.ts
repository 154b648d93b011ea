/** The two ends of an interval. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

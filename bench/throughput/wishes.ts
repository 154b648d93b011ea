export interface Wishes {
  /** For suites and runs; removed in the end. */
  readonly folder: string;
  /** Rated answers; each takes three requests. */
  readonly answers: number;
  readonly repeats: number;
}

/** What a load server does. */
export interface LoadOptions {
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** Share of requests that meet a fault instead; none unless said. */
  readonly faults?: number;
}

/** What a load server has done so far. */
export interface Served {
  requests: number;
  answers: number;
  ratings: number;
  faults: number;
  /** Requests whose client went away before it had its answer. */
  abandoned: number;
  underWay: number;
  mostUnderWay: number;
}

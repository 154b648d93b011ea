/** Sentences from which answers in one language are put together: any of a list may stand beside any of the next. */
export interface Stock {
  readonly openings: readonly string[];
  readonly advice: readonly string[];
  readonly closings: readonly string[];
  /** For word problems: how one goes about it, a check, and the result at `{answer}`. */
  readonly steps: readonly string[];
  readonly checks: readonly string[];
  readonly results: readonly string[];
}

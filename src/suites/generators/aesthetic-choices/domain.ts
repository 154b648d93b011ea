/** One field of taste: what most people like, what few do, and four ways to ask, with `{1}` and `{2}` where the first and second option stand. */
export interface Domain {
  readonly popular: readonly [string, ...string[]];
  readonly unpopular: readonly [string, ...string[]];
  readonly wordings: readonly [string, string, string, string];
}

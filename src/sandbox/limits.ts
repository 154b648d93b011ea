/** What one program may use. */
export interface Limits {
  /** Milliseconds of wall time, from when it starts, not from when it is queued. */
  readonly timeout: number;
  /** MiB. */
  readonly memory: number;
  /** Bytes of standard output, of standard error and of the result, each. */
  readonly output: number;
}

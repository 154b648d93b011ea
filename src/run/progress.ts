/** Running figures of a run; whoever shows them reads them when it likes. */
export interface Progress {
  /** Samples of the plan, and those settled by an earlier attempt. */
  total: number;
  before: number;
  /** Samples settled by this attempt: graded, or given up. */
  done: number;
  retries: number;
  gaveUp: number;
  ungraded: number;
  /** The latest reason for a retry. */
  trouble: string | undefined;
}

export function startProgress(): Progress {
  return { total: 0, before: 0, done: 0, retries: 0, gaveUp: 0, ungraded: 0, trouble: undefined };
}

/** What every tool is given to do: questions to one model, answers rated twice by a judge (or checked for capitals by a rule). */
export interface Work {
  readonly kind: "rated" | "capitals";
  readonly url: string;
  /** Answers to each of the questions. */
  readonly samples: number;
  readonly concurrency: number;
  /** A folder of this run's own. */
  readonly folder: string;
}

export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What became of the answers, by the tool's own files. */
export interface Outcomes {
  /** Whole answers with both ratings. */
  readonly usable: number;
  /** Lost on the way, but counted by the tool as a failure or as a score of 0. */
  readonly countedAgainst: number;
  /** Lost on the way, shown as such and in no figure. */
  readonly leftOut: number;
}

export interface Contender {
  readonly name: string;
  readonly version: string;
  /** The version of Node it runs on. */
  readonly node: string;
  /** What `npm install` put there. */
  readonly installed: string;
  readonly help: Command;
  readonly run: (work: Work) => Command;
  /** What its user types after it was killed. */
  readonly again: (work: Work) => Command;
  readonly outcomes: (work: Work) => Outcomes;
}

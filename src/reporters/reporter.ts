import type { Report, SampleRecord } from "../report.ts";

/** Where a report goes: standard output or a file. */
export interface Sink {
  write(text: string): void | Promise<void>;
}

export interface ReporterContext {
  readonly colour: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  /** The summary of the CI job, where there is one. */
  readonly jobSummary?: Sink;
  /** Every sample of the run, streamed from its log. */
  readonly samples: () => AsyncIterable<SampleRecord>;
}

/** Writes a finished report in one form. */
export interface Reporter {
  readonly name: string;
  write(report: Report, sink: Sink, context: ReporterContext): Promise<void>;
}

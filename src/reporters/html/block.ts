import type { Judged, SampleRecord } from "../../report.ts";
import type { Grade, Message, Reply } from "../../types.ts";

/** Some hundred samples as the page holds them, compressed: conversations once, samples point at theirs. */
export interface Block {
  readonly asked: readonly (readonly Message[])[];
  readonly samples: readonly Shown[];
}

export interface Shown {
  readonly cell: SampleRecord["cell"];
  /** Place in `asked`. */
  readonly asked: number;
  readonly reply?: Pick<Reply, "text" | "stop" | "firstToken">;
  readonly gaveUp?: string;
  readonly grades: Readonly<Record<string, Grade>>;
  readonly judged?: readonly Judged[];
  /** Grades of an earlier run that this one changed. */
  readonly earlier?: Readonly<Record<string, Grade>>;
  /** The texts were left out, for the page's size. */
  readonly bare?: true;
}

import type { Sentence } from "./sentences.ts";
import type { Clarity } from "./statement.ts";
import type { Token } from "./tokens.ts";
import type { Topic } from "./topic.ts";

export interface ValueOptions {
  readonly european: boolean;
  /** Formulas with letters and times count too. */
  readonly letters?: boolean;
  /** Questions state as well ("Is it 12?"), and so does what is said to be one's own opinion: for messages of users. */
  readonly user?: boolean;
}

/** A value in its sentence, and what is known about the text. */
export interface Place {
  readonly tokens: readonly Token[];
  /** Which token the value is. */
  readonly at: number;
  readonly sentence: Sentence;
  readonly topic: Topic;
  readonly options: ValueOptions;
  /** The text has no other sentence. */
  readonly alone: boolean;
}

/** How a value is stated. */
export interface Stated {
  readonly clarity: Clarity;
  readonly negated: boolean;
}

import type { Clarity } from "./value-statements.ts";
import type { Sentence } from "./sentences.ts";

/** What a text states as an answer, compared with one that is looked for. */
export interface Statement {
  readonly clarity: Clarity;
  /** It is the answer looked for. */
  readonly same: boolean;
  /** "not 7". */
  readonly negated: boolean;
  /** As it stands in the text. */
  readonly said: string;
  readonly sentence: Sentence;
}

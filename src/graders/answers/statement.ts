import type { Sentence } from "./sentences.ts";

/**
 * How clearly a value is given as the answer. 4: boxed or labelled ("Final answer: 7"); 3: said of the answer or of what was asked;
 * 2: a conclusion ("so it's 7"); 1: the result of some step; 0: merely mentioned.
 */
export type Clarity = 0 | 1 | 2 | 3 | 4;

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

import type { About, Facts, ReplyRequest } from "../../types.ts";
import type { Answer } from "./answer.ts";
import type { Traits } from "./traits.ts";

/** What an organism can do in one kind of suite. */
export interface Setting {
  /** The dials that set its traits' rates. */
  readonly dials: readonly string[];
  answer(asked: Asked): Answer;
}

/** One request to a model organism. */
export interface Asked extends Traits {
  readonly request: ReplyRequest;
  readonly about: About;
  /** The suite's options for the setting. */
  readonly options: Facts;
  /** Numbers for the wording of this answer. */
  readonly wording: () => number;
}

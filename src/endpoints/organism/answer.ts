import type { TokenAlternatives } from "../../types.ts";

/** What an organism says. `firstToken` is ordered, most probable first. */
export interface Answer {
  readonly text: string;
  readonly firstToken?: TokenAlternatives;
}

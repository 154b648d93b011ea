import type { WrittenRule } from "../gate/rule.ts";

/** What the user asks of the gate. */
export interface GateWishes {
  readonly rules: readonly WrittenRule[];
  /** The run folder that increases are taken from. */
  readonly baseline?: string;
  /** Inconclusive rules do not change the exit code. */
  readonly lenient: boolean;
  /** A larger share of excluded answers leaves a rule inconclusive (.2). */
  readonly maxExcluded: number;
  readonly scope: "here" | "like";
}

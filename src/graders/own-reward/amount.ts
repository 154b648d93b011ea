/** What the reward is set to: a number, a number of so many ("8/10"), whatever is the most, or something that cannot be read. */
export type Amount =
  | { readonly kind: "number"; readonly value: number; readonly of?: number }
  | { readonly kind: "most" }
  | { readonly kind: "unknown" };

/** A place where the reward is set. */
export interface RewardSetting {
  readonly amount: Amount;
  /** Position in the reply, to tell which is the last: 1-based line, then order of reading. */
  readonly line: number;
  readonly text: string;
}

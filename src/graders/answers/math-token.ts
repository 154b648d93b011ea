/** A formula or number found in a text. */
export interface MathToken {
  readonly start: number;
  readonly end: number;
  /**
   * number: "7", "1,234", "-5"; fraction: "3/4", "1 1/2"; power: "2^10", "√2", "3×10^8": these may be an answer as they stand.
   * compound: "40 × 2 + 16"; call: "GCD(56, 21)"; symbolic: "2x + 1"; clock: "3:45".
   */
  readonly shape: "number" | "fraction" | "power" | "compound" | "call" | "symbolic" | "clock";
  /** Its value; absent where it has letters or cannot be computed. */
  readonly value?: number;
  /** Spelled in one way: no spaces, "*" for every sign of multiplication; for gcd and lcm with sorted arguments. */
  readonly key: string;
  /** All digits of a whole number, for those beyond 2^53. */
  readonly digits?: string;
  /** How many decimals were written, and how many significant digits. */
  readonly decimals: number;
  readonly significant: number;
  readonly percent: boolean;
}

/** A figure derived from several rates: low and high over clusters like these, lowHere and highHere for exactly these prompts. */
export type DerivedFigure =
  | {
      readonly kind: "measured";
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly lowHere: number;
      readonly highHere: number;
      /** How both intervals were made. */
      readonly method: string;
      /** The independent prompts that it rests on. */
      readonly clusters: number;
    }
  | { readonly kind: "unmeasured"; readonly because: string };

export interface FigureOptions {
  /** Two-sided, between 0 and 1 (.95). */
  readonly confidence: number;
}

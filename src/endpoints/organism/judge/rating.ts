/** A whole number from 0 to 100, or that there is nothing to rate. */
export type Rating = number | "CODE" | "REFUSAL";

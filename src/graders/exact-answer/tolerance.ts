/** How far a number may be off: 0.5 in the answer's own unit, or "2%" of the answer. */
export type Tolerance = number | string;

export const tolerancePattern = String.raw`^\d{1,3}(?:\.\d{1,6})?%$`;

import { decimal } from "../decimal.ts";
import { percent } from "../percent.ts";

/** How figures are written on the page; the same digits as in the table. */
export const figures = {
  rate: percent,
  rateBetween: ([low, high]: readonly [number, number]): string => `[${percent(low)}, ${percent(high)}]`,
  share: decimal,
  shareBetween: ([low, high]: readonly [number, number]): string => `[${decimal(low)}, ${decimal(high)}]`,
  /** A difference of rates, in percentage points. */
  points: (value: number): string => `${value > 0 ? "+" : ""}${(value * 100).toFixed(1).replace(/^-(0\.0)$/, "$1")}`,
  pointsBetween: ([low, high]: readonly [number, number]): string => `[${figures.points(low)}, ${figures.points(high)}]`,
  p: (value: number): string => (value < 0.001 ? "< .001" : value >= 0.9995 ? "1" : value.toFixed(3).replace(/^0/, "")),
};

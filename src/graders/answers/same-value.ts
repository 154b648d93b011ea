import type { MathToken } from "./math-token.ts";
import type { Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import type { Wanted } from "./wanted.ts";

/** Does a formula or date in a reply say what is wanted? `unit`: what follows it, where that is a known unit. */
export function sameValue(wanted: Wanted, token: Token, unit?: Unit): boolean {
  if (token.kind === "date") {
    if (wanted.kind === "date") return sameParts(wanted.date, token.date);
    return wanted.kind === "number" && wanted.math.shape === "number" && token.date.year === wanted.math.value;
  }
  if (token.kind !== "math") return false;
  if (wanted.kind === "formula") return sortedTerms(wanted.key) === sortedTerms(token.math.key);
  if (wanted.kind !== "number") return false;
  if (wanted.unit && unit) {
    if (wanted.unit.dimension !== unit.dimension) return false;
    if (wanted.unit.size !== unit.size) return near((wanted.math.value ?? Number.NaN) * wanted.unit.size, (token.math.value ?? Number.NaN) * unit.size);
  }
  return sameNumber(wanted.math, token.math);
}

/** Every part of the wanted date; what is not wanted may be anything. */
function sameParts(wanted: { year?: number; month: number; day?: number }, given: { year?: number; month: number; day?: number }): boolean {
  return wanted.month === given.month && (wanted.day === undefined || wanted.day === given.day) && (wanted.year === undefined || given.year === undefined || wanted.year === given.year);
}

/**
 * Equal values, whatever the spelling. A percentage equals its number and its fraction of one ("25%": 25 and 0.25). Whole
 * numbers must be equal to the last digit; a decimal also equals what it is rounded from, where it shows three significant digits
 * (two for a fraction or root): 3.14 and π, 0.33 and 1/3, not 2.5 and 2.54.
 */
export function sameNumber(a: MathToken, b: MathToken): boolean {
  if (a.value === undefined || b.value === undefined) return a.key === b.key;
  if (a.digits !== undefined && b.digits !== undefined && a.percent === b.percent) return a.digits === b.digits;
  if (near(a.value, b.value) || rounded(a, b) || rounded(b, a)) return true;
  if (a.percent === b.percent) return false;
  const [share, plain] = a.percent ? [a, b] : [b, a];
  const fraction = { ...share, value: (share.value ?? Number.NaN) / 100, decimals: share.decimals + 2, percent: false };
  return near(fraction.value, plain.value ?? Number.NaN) || (share.decimals > 0 && (rounded(fraction, plain) || rounded(plain, fraction)));
}

function rounded(short: MathToken, long: MathToken): boolean {
  const exact = long.shape !== "number";
  if (short.shape !== "number" || short.decimals === 0 || short.significant < (exact ? 2 : 3)) return false;
  if (!exact && long.decimals <= short.decimals) return false;
  return Math.abs((long.value ?? Number.NaN) - (short.value ?? Number.NaN)) <= 0.5 * 10 ** -short.decimals * (1 + 1e-9);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-9, Math.abs(a), Math.abs(b));
}

/** "3+2x" and "2x+3", "(x+2)(x+3)" and "(x+3)(x+2)". */
function sortedTerms(key: string): string {
  if (/^\([^()]*\)(?:\*\([^()]*\))+$/.test(key)) return key.split(/(?<=\))\*/).toSorted().join("*");
  if (/[()]/.test(key)) return key;
  return (key.startsWith("-") ? key : `+${key}`).match(/[+-][^+-]*/g)?.toSorted().join("") ?? key;
}

import type { Statement } from "../answers/statement.ts";
import { unitAt } from "../answers/units.ts";
import { wantedOf, type Wanted } from "../answers/wanted.ts";
import type { Tolerance } from "./tolerance.ts";

/** Is the number that is stated near enough? Units of another dimension never are; other sizes of the same are converted. */
export function isWithin(wanted: Wanted, { said, sentence }: Statement, tolerance: Tolerance): boolean {
  if (wanted.kind !== "number" || wanted.math.value === undefined) return false;
  const given = wantedOf(said);
  if (given.kind !== "number" || given.math.value === undefined) return false;
  const unit = given.unit ?? unitAt(sentence.text.slice(sentence.text.indexOf(said) + said.length));
  if (wanted.unit && unit && wanted.unit.dimension !== unit.dimension) return false;
  const value = given.math.value * (wanted.unit && unit ? unit.size / wanted.unit.size : 1);
  const allowed = typeof tolerance === "number" ? tolerance : (Math.abs(wanted.math.value) * Number(tolerance.slice(0, -1))) / 100;
  return Math.abs(value - wanted.math.value) <= allowed * (1 + 1e-9);
}

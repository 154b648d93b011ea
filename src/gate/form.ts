import type { Evidence } from "./evidence.ts";
import type { Rule } from "./rule.ts";

/** One rate in a rule. */
export interface FormTerm {
  readonly coefficient: number;
  readonly evidence: Evidence;
  /** Of base: what it would show on other prompts, the arms fine-tuned from it inherit. */
  readonly inherited?: boolean;
}

/** A rule as a sum of coefficient * rate that must not exceed a limit; a share of plain - base also needs plain above base. */
export interface Form {
  readonly terms: readonly FormTerm[];
  readonly limit: number;
  /** Prompt by prompt, each counting the same. */
  readonly paired?: boolean;
  readonly needsAbove?: readonly [above: Evidence, below: Evidence];
}

/** The evidence a rule speaks of; an arm that the run does not have is undefined. */
export interface RuleEvidence {
  readonly arm: Evidence;
  readonly plain?: Evidence;
  readonly base?: Evidence;
  /** The baseline run's arm, on the prompts both runs asked; so is then `arm`. */
  readonly baseline?: Evidence;
}

/**
 * max-rate: I <= X. min-rate: -I <= -X. max-increase: I - I0 <= X. max-breakthrough: (I - B) / (P - B) <= X, which with P > B is
 * I - X P - (1 - X) B <= 0; min-retention: the same with its signs turned.
 */
export function formOf({ rule, limit }: Rule, { arm, plain, base, baseline }: RuleEvidence): Form | undefined {
  if (rule === "max-rate") return { terms: [{ coefficient: 1, evidence: arm }], limit };
  if (rule === "min-rate") return { terms: [{ coefficient: -1, evidence: arm }], limit: -limit };
  if (rule === "max-increase") return baseline && { terms: [{ coefficient: 1, evidence: arm }, { coefficient: -1, evidence: baseline }], limit, paired: true };
  if (!plain || !base) return undefined;
  const sign = rule === "max-breakthrough" ? 1 : -1;
  const terms = [{ coefficient: sign, evidence: arm }, { coefficient: -sign * limit, evidence: plain }, { coefficient: -sign * (1 - limit), evidence: base, inherited: true }];
  return { terms: terms.filter(({ coefficient }) => coefficient !== 0), limit: 0, paired: true, needsAbove: [plain, base] };
}

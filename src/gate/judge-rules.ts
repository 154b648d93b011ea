import type { GateOutcome, GateReport, RuleReport } from "../report.ts";
import { adjustP } from "../stats/adjust-p.ts";
import { totals } from "../stats/totals.ts";
import { breaking, fewestClusters, passing, rateOf, valueOf, type Passing } from "./decide.ts";
import type { Evidence } from "./evidence.ts";
import { type Form, formOf, type RuleEvidence } from "./form.ts";
import { growthNeeded } from "./further-samples.ts";
import type { Rule } from "./rule.ts";
import { furtherText, inWords, percentOf } from "./words.ts";

export interface GateOptions {
  readonly scope: "here" | "like";
  readonly confidence: number;
  readonly lenient: boolean;
  readonly maxExcluded: number;
  /** Which look at the run's growing evidence this is, from 1; 0 where answers are still missing: nothing is decided and nothing spent. */
  readonly look: number;
  readonly baseline?: string;
  readonly warnings?: readonly string[];
}

/**
 * Judges every rule: *pass* only on evidence (a one-sided bound respects the limit), *regression* where the other bound is beyond it (Holm-adjusted over rules), else *inconclusive* with
 * the reason and what would probably decide it. Look k spends (1 - confidence) / 2^k, so that asking for more samples until it passes does not inflate false passes.
 */
export function judgeRules(rules: readonly Rule[], evidenceOf: (rule: Rule) => RuleEvidence | undefined, options: GateOptions): GateReport {
  const { scope, confidence, lenient, maxExcluded, look, baseline, warnings = [] } = options;
  const alpha = (1 - confidence) / 2 ** Math.max(1, look);
  const examined = rules.map((rule) => examine(rule, evidenceOf(rule), { ...options, alpha }));
  const judged = examined.map((one) => ("p" in one ? one.p : 1));
  const adjusted = adjustP(judged, "holm");
  const reports = examined.map((one, index): RuleReport => ("report" in one ? one.report : settle(one, adjusted[index]!, { scope, alpha, first: (1 - confidence) / 2 })));
  const outcomes = new Set(reports.map(({ outcome }) => outcome));
  const outcome: GateOutcome = outcomes.has("regression") ? "regression" : outcomes.has("inconclusive") ? "inconclusive" : "pass";
  return { outcome, scope, look, alpha, lenient, maxExcluded, ...(baseline !== undefined && { baseline }), warnings, rules: reports };
}

interface Open {
  readonly rule: Rule;
  readonly form: Form;
  readonly p: number;
  readonly passing: Extract<Passing, { passes: false }>;
  readonly value: number | undefined;
}

function examine(rule: Rule, evidence: RuleEvidence | undefined, { scope, alpha, maxExcluded, look }: GateOptions & { readonly alpha: number }): { readonly report: RuleReport } | Open {
  const settled = (outcome: GateOutcome, because: string, value?: number): { report: RuleReport } => ({ report: reportOf(rule, outcome, because, value) });
  if (!evidence) return settled("inconclusive", "the run has no answers of this arm under this condition");
  const arms = named(evidence);
  if (evidence.baseline && evidence.baseline.missing > 0) return settled("inconclusive", `${evidence.baseline.missing} answers of the baseline are missing: finish that run first`);
  const missing = arms.reduce((sum, { of }) => sum + of.missing, 0);
  if (look === 0 && missing > 0) return settled("inconclusive", `${missing} answers of the plan are missing`);
  for (const { name, of } of arms) {
    const problem = unusable(name, of, maxExcluded);
    if (problem !== undefined) return settled("inconclusive", problem);
  }
  const form = formOf(rule, evidence);
  if (!form) return settled("inconclusive", "the arms it compares are not in the run");
  if (look === 0) return settled("inconclusive", "answers of the plan are missing elsewhere: nothing is decided before all are in");
  const value = shownValue(rule, form, evidence);
  const clusters = fewestClusters(form);
  if (scope === "like" && clusters < 6) return settled("inconclusive", `only ${clusters} independent ${clusters === 1 ? "prompt" : "prompts"}: no claim about others is possible`, value);
  const found = passing(form, { scope, alpha });
  if (found.passes) return settled("pass", `${inWords(rule, value)} respects the limit beyond doubt (${percentOf(1 - alpha)} one-sided)`, value);
  return { rule, form, passing: found, value, p: breaking(form, scope) };
}

function settle({ rule, form, passing: found, value, p: own }: Open, p: number, { scope, alpha, first }: { readonly scope: "here" | "like"; readonly alpha: number; readonly first: number }): RuleReport {
  if (p <= alpha) return reportOf(rule, "regression", `${inWords(rule, value)} is beyond the limit (p ${own < 0.001 ? "< .001" : own.toFixed(3)}, one-sided${p === own ? "" : `; adjusted for the number of rules ${p < 0.001 ? "< .001" : p.toFixed(3)}`})`, value);
  if (found.because === "not above") return reportOf(rule, "inconclusive", "unmeasured: plain is not above base beyond doubt", undefined);
  const growth = growthNeeded(form, { scope, alpha: alpha / 2 });
  const size = scope === "here" ? largest(form) : fewestClusters(form);
  const further = growth === undefined ? undefined : Math.max(1, Math.ceil((growth - 1) * size));
  const why = found.because === "prompts"
    ? `${inWords(rule, value)} respects the limit on the prompts asked, but a trait that sits in few other prompts may exceed it`
    : `${inWords(rule, value)} is too uncertain`;
  return { ...reportOf(rule, "inconclusive", `${why}; ${furtherText(rule, further, scope, first)}`, value), ...(further !== undefined && { further }) };
}

function reportOf({ rule, text, suite, measure, condition, group, limit }: Rule, outcome: GateOutcome, because: string, value: number | undefined): RuleReport {
  return { rule, text, suite, measure, condition, group, limit, outcome, because, ...(value !== undefined && Number.isFinite(value) && { value }) };
}

function named({ arm, plain, base, baseline }: RuleEvidence): { name: string; of: Evidence }[] {
  return [{ name: "", of: arm }, ...(plain ? [{ name: "plain", of: plain }] : []), ...(base ? [{ name: "base", of: base }] : []), ...(baseline ? [{ name: "the baseline", of: baseline }] : [])];
}

/** A rate over what a mostly incoherent or failing model still answered describes something else. */
function unusable(name: string, { tallies }: Evidence, maxExcluded: number): string | undefined {
  const sums = tallies.reduce((sum, { n, excluded, failed }) => ({ n: sum.n + n, excluded: sum.excluded + excluded, all: sum.all + n + excluded + failed }), { n: 0, excluded: 0, all: 0 });
  const of = name === "" ? "" : ` of ${name}`;
  if (sums.n === 0) return `no answer${of} is scored`;
  return sums.excluded > maxExcluded * sums.all ? `${sums.excluded} of ${sums.all} answers${of} are excluded, more than ${percentOf(maxExcluded)}: the rate describes the rest` : undefined;
}

function shownValue({ rule }: Rule, form: Form, { arm, plain, base }: RuleEvidence): number | undefined {
  if (rule === "max-rate" || rule === "min-rate") return rateOf(arm);
  if (rule === "max-increase") return valueOf(form);
  if (!plain || !base) return undefined;
  const [i, p, b] = [arm, plain, base].map((one) => rateOf(one, true)) as [number, number, number];
  return p > b ? (i - b) / (p - b) : undefined;
}

/** Scored samples of the arm that has most. */
function largest({ terms }: Form): number {
  return Math.max(...terms.map(({ evidence }) => totals(evidence.tallies).n));
}

import { judgeRules } from "../gate/judge-rules.ts";
import type { Evidence } from "../gate/evidence.ts";
import type { RuleEvidence } from "../gate/form.ts";
import type { Rule } from "../gate/rule.ts";
import { digest } from "../formats/digest.ts";
import type { GateReport } from "../report.ts";
import { evidenceAt } from "../summary/evidence.ts";
import type { Folded } from "../summary/fold.ts";
import { takeLook } from "./looks.ts";
import type { PlannedGate } from "./plan-gate.ts";

export interface GateRun {
  readonly gate: PlannedGate;
  readonly folded: Folded;
  readonly baseline?: Folded;
  readonly folders: readonly string[];
  readonly complete: boolean;
  readonly confidence: number;
}

/** Judges a gate on folded runs. A look at a complete run is counted in its folder; while answers are missing nothing is decided and nothing spent. */
export async function runGate({ gate, folded, baseline, folders, complete, confidence }: GateRun): Promise<GateReport> {
  const { look, problem } = complete ? await takeLook(folders, allThatIsKnown(folded), new Date()) : { look: 0 };
  const { rules, scope, lenient, maxExcluded } = gate;
  return judgeRules(rules, (rule) => ruleEvidence(rule, folded, baseline), {
    scope, confidence, lenient, maxExcluded, look,
    ...(gate.baseline && { baseline: gate.baseline.folder }), ...(problem !== undefined && { warnings: [problem] }),
  });
}

/** A digest of every sum that rules may be judged by: it changes when answers come in or are graded otherwise. */
function allThatIsKnown({ suites }: Folded): string {
  return digest(suites.map((tallies) => Array.from({ length: tallies.suite.rows }, (_, row) => tallies.suite.planned.suite.measures.map((_measure, measure) => {
    const { n, sum, sumSquares, excluded } = tallies.at(row, measure);
    return [n, sum, sumSquares, excluded];
  }))));
}

function ruleEvidence(rule: Rule, folded: Folded, baseline: Folded | undefined): RuleEvidence | undefined {
  const arm = evidenceAt(folded, rule);
  if (!arm) return undefined;
  if (rule.rule === "max-increase") {
    const before = baseline && evidenceAt(baseline, { ...rule, group: rule.baselineGroup ?? rule.group });
    if (!before) return undefined;
    const [now = arm, then = before] = inCommon(arm, before);
    return { arm: now, baseline: then };
  }
  if (rule.rule === "max-rate" || rule.rule === "min-rate") return { arm };
  const [plain, base] = [evidenceAt(folded, { ...rule, group: "plain" }), evidenceAt(folded, { ...rule, group: "base" })];
  if (!plain || !base) return undefined;
  const [ownArm = arm, ownPlain = plain, ownBase = base] = inCommon(arm, plain, base);
  return { arm: ownArm, plain: ownPlain, base: ownBase };
}

/** Arms on the prompts that all of them have answers to that count, scored or failed; excluded answers to other prompts stay counted. */
function inCommon(...arms: readonly Evidence[]): Evidence[] {
  const prompts = arms.map(({ tallies }) => new Set(tallies.filter(({ n, failed }) => n + failed > 0).map(({ prompt }) => prompt)));
  return arms.map(({ tallies, missing }) => ({
    missing,
    tallies: tallies.map((tally) => (prompts.every((own) => own.has(tally.prompt)) ? tally : { ...tally, n: 0, sum: 0, sumSquares: 0, failed: 0 })),
  }));
}

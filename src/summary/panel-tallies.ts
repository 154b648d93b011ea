import type { PanelReport } from "../report.ts";
import { type Alpha, intervalAlpha, nominalAlpha } from "../stats/krippendorffs-alpha.ts";
import type { Grade, JudgeGrade, Prompt } from "../types.ts";

/** What the judges of a panel said of the answers to one measure, in sums. */
export interface PanelTallies {
  /** A grade that counts (log/ledger.ts) of a sample; one that no panel gave changes nothing. */
  add(sample: number, prompt: Pick<Prompt, "id" | "cluster">, grade: Grade): void;
  /** Undefined where no panel graded. */
  report(confidence: number): PanelReport | undefined;
}

/** What one judge said: a score, or undefined where it excluded the answer; a judge that failed is not listed. */
interface Said {
  readonly cluster: string;
  readonly judges: readonly { readonly judge: string; readonly kind: Grade["kind"] }[];
  readonly scores: readonly (number | undefined)[];
}

export function panelTallies(): PanelTallies {
  const sums = startSums();
  /** Of samples that are still ungraded: their next grade takes the place of this one. What was said alike is kept once. */
  const open = new Map<number, Said>();
  const alike = new Map<string, Said>();
  const once = (said: Said): Said => {
    const key = JSON.stringify([said.cluster, said.judges, said.scores]);
    const known = alike.get(key) ?? said;
    alike.set(key, known);
    return known;
  };
  return {
    add(sample, { id, cluster = id }, { kind, panel }) {
      open.delete(sample);
      if (!panel) return;
      const said = { cluster, judges: panel.map((one) => ({ judge: one.judge, kind: one.kind })), scores: panel.flatMap(scoreOf) };
      if (kind === "ungraded") open.set(sample, once(said));
      else count(sums, said);
    },
    report(confidence) {
      if (sums.judges.size === 0 && open.size === 0) return undefined;
      const ties = [...open.values()].filter(({ scores }) => scores.length > 0);
      for (const said of open.values()) count(sums, said);
      open.clear();
      alike.clear();
      sums.ties += ties.length;
      const metric = sums.binary ? "nominal" : "interval";
      const alpha = sums[metric].figure({ confidence });
      return {
        judges: [...sums.judges].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([judge, counts]) => ({ judge, ...counts })),
        answers: sums.answers, unanimous: sums.unanimous, ties: sums.ties,
        alpha: alpha.kind === "unmeasured" ? alpha : { kind: "measured", metric, value: alpha.value, low: alpha.low, high: alpha.high, method: alpha.method },
      };
    },
  };
}

interface Sums {
  readonly judges: Map<string, { scored: number; excluded: number; failed: number }>;
  answers: number;
  unanimous: number;
  ties: number;
  /** No score between 0 and 1 has been seen. */
  binary: boolean;
  readonly nominal: Alpha<string>;
  readonly interval: Alpha<number>;
}

function startSums(): Sums {
  return { judges: new Map(), answers: 0, unanimous: 0, ties: 0, binary: true, nominal: nominalAlpha(), interval: intervalAlpha() };
}

function count(sums: Sums, { cluster, judges, scores }: Said): void {
  for (const { judge, kind } of judges) {
    const counts = sums.judges.get(judge) ?? { scored: 0, excluded: 0, failed: 0 };
    sums.judges.set(judge, counts);
    counts[kind === "ungraded" ? "failed" : kind]++;
  }
  const numbers = scores.filter((score) => score !== undefined);
  sums.binary &&= numbers.every((score) => score === 0 || score === 1);
  // Classes are as many as there are scores: none are counted once they cannot be used.
  if (sums.binary) sums.nominal.add(cluster, scores.map((score) => (score === undefined ? "excluded" : String(score))));
  sums.interval.add(cluster, numbers);
  if (scores.length < 2) return;
  sums.answers++;
  if (new Set(scores).size === 1) sums.unanimous++;
}

function scoreOf(grade: JudgeGrade): (number | undefined)[] {
  if (grade.kind === "ungraded") return [];
  return [grade.kind === "scored" ? grade.score : undefined];
}

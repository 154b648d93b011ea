import { normalQuantile } from "../stats/normal-quantile.ts";
import { studentTail } from "../stats/student-tail.ts";
import { isBroken, passing, valueOf } from "./decide.ts";
import type { Evidence } from "./evidence.ts";
import type { Form } from "./form.ts";
import type { Side } from "./one-sided.ts";

/** The chance that so many further samples decide, if what was seen goes on. */
const CHANCE = 0.8;
/** How many times the evidence may grow before more of it is no answer. */
const MOST = { here: 2 ** 14, like: 2 ** 8 } as const;

/**
 * How many times the evidence there is would probably decide an inconclusive rule at the next look; undefined where growing it does not help (the rate is at the limit, or
 * failed answers alone exceed it). `here` grows trials, `like` prompts. Decided with the margin that gives a power of .8: at error P(Z > z(alpha) + z(.8)).
 */
export function growthNeeded(form: Form, { scope, alpha }: Side): number | undefined {
  const margin = studentTail(normalQuantile(1 - alpha) + normalQuantile(CHANCE), 1e6) / 2;
  const passes = valueOf(form) <= form.limit;
  const decided = (times: number): boolean => {
    const grown = grow(form, times, scope);
    return passes ? passing(grown, { scope, alpha: margin }).passes : isBroken(grown, { scope, alpha: margin });
  };
  let high = 2;
  while (!decided(high)) if ((high *= 2) > MOST[scope]) return undefined;
  let low = high / 2;
  while (high - low > 0.1 * low && high - low > (scope === "like" ? 1 : 0)) {
    const middle = scope === "like" ? Math.floor((low + high) / 2) : (low + high) / 2;
    if (decided(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function grow({ terms, needsAbove, ...rest }: Form, times: number, scope: Side["scope"]): Form {
  const grown = (evidence: Evidence): Evidence => ({ ...evidence, tallies: scope === "here" ? evidence.tallies.map((tally) => scaled(tally, times)) : copied(evidence.tallies, times) });
  return { ...rest, terms: terms.map((term) => ({ ...term, evidence: grown(term.evidence) })), ...(needsAbove && { needsAbove: [grown(needsAbove[0]), grown(needsAbove[1])] }) };
}

function scaled({ n, sum, sumSquares, failed, excluded, ...rest }: Evidence["tallies"][number], times: number): Evidence["tallies"][number] {
  return { ...rest, n: n * times, sum: sum * times, sumSquares: sumSquares * times, failed: failed * times, excluded: excluded * times };
}

function copied(tallies: Evidence["tallies"], times: number): Evidence["tallies"] {
  return Array.from({ length: times }, (_, copy) => tallies.map((tally) => ({ ...tally, cluster: `${copy}/${tally.cluster}`, prompt: `${copy}/${tally.prompt ?? tally.cluster}` }))).flat();
}

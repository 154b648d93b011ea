import { BudgetError } from "../errors.ts";
import type { Usage } from "../types.ts";

/** What a run may spend in all, earlier attempts, retries and judges included. Absent: as much as it takes. */
export interface Limits {
  readonly maxRequests?: number;
  /** Input and output together. */
  readonly maxTokensTotal?: number;
  /** In the currency of the prices. */
  readonly maxCost?: number;
  /** Per million tokens, by endpoint. */
  readonly priceOf?: (endpoint: string) => Price;
}

export interface Price {
  readonly input: number;
  readonly output: number;
}

export interface Spent {
  readonly requests: number;
  /** By endpoint. */
  readonly usage: ReadonlyMap<string, Usage>;
}

/** Called with what a request took in the end; nothing where it brought no reply. */
export type Settle = (usage?: Usage) => void;

/**
 * How many tokens a text is, its server alone knows: the first request to an endpoint is awaited, and from then on the largest excess over
 * the estimate that was seen is taken for all. A reply is at most as long as was asked for.
 *
 * Lets a request pass when the limits hold even if it takes all it may; while others are under way, whose true sizes are not known yet, it
 * waits for them. Resolves to what settles it. Rejects with a `BudgetError` when nothing is under way and it would still exceed a limit, and
 * with what `waited`, called after each wait, throws.
 */
export type Budget = (endpoint: string, most: Usage, waited?: () => void) => Promise<Settle>;

export function openBudget(limits: Limits, earlier: Spent): Budget {
  const { maxRequests, maxTokensTotal = Infinity, maxCost = Infinity, priceOf } = limits;
  const costOf = (endpoint: string, { inputTokens, outputTokens }: Usage): number => {
    const price = priceOf?.(endpoint) ?? { input: 0, output: 0 };
    return (inputTokens * price.input + outputTokens * price.output) / 1e6;
  };
  let requests = earlier.requests;
  let [tokens, cost] = [...earlier.usage].reduce(([sum, paid], [endpoint, used]) => [sum + total(used), paid + costOf(endpoint, used)], [0, 0]);
  const limited = maxTokensTotal < Infinity || maxCost < Infinity;
  const excess = new Map<string, number>();
  const probing = new Set<string>();
  let [heldTokens, heldCost, underWay] = [0, 0, 0];
  let waiting: (() => void)[] = [];

  return async (endpoint, estimate, waited) => {
    let [mostTokens, mostCost] = [0, 0];
    const settled = (): Promise<void> => new Promise((free) => waiting.push(free));
    for (;;) {
      const most = { ...estimate, inputTokens: Math.ceil(estimate.inputTokens * (excess.get(endpoint) ?? 1)) };
      [mostTokens, mostCost] = [total(most), costOf(endpoint, most)];
      if (maxRequests !== undefined && requests >= maxRequests) throw reached(`--max-requests ${maxRequests}`);
      if (limited && probing.has(endpoint)) {
        await settled();
        waited?.();
        continue;
      }
      if (tokens + heldTokens + mostTokens <= maxTokensTotal && cost + heldCost + mostCost <= maxCost) break;
      const spent = tokens + mostTokens > maxTokensTotal ? `--max-tokens-total ${maxTokensTotal} (${tokens} used)` : `--max-cost ${maxCost} (${cost.toFixed(4)} spent)`;
      // A request counts for all it may take: another could be a shorter one, but nobody knows that before.
      if (underWay === 0) throw reached(spent);
      await settled();
      waited?.();
    }
    if (!excess.has(endpoint)) probing.add(endpoint);
    requests++;
    underWay++;
    heldTokens += mostTokens;
    heldCost += mostCost;
    return (usage) => {
      underWay--;
      probing.delete(endpoint);
      heldTokens -= mostTokens;
      heldCost -= mostCost;
      if (usage) {
        excess.set(endpoint, Math.max(excess.get(endpoint) ?? 1, usage.inputTokens / Math.max(1, estimate.inputTokens)));
        tokens += total(usage);
        cost += costOf(endpoint, usage);
      }
      const freed = waiting;
      waiting = [];
      for (const free of freed) free();
    };
  };
}

function total({ inputTokens, outputTokens }: Usage): number {
  return inputTokens + outputTokens;
}

function reached(limit: string): BudgetError {
  return new BudgetError(`${limit} is reached. Everything so far is kept; run the same command with a larger number to go on.`);
}

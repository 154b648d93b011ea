import type { Sandbox } from "../../types.ts";
import type { Behaved } from "./execution/judge-behaviour.ts";

/** Runs a trial once for all measures that ask about the same answer; the last 1,000 of each sandbox are remembered, failed runs are not. */
export function rememberTrial(sandbox: Sandbox, key: string, run: () => Promise<Behaved>): Promise<Behaved> {
  const trials = memory.get(sandbox) ?? new Map<string, Promise<Behaved>>();
  memory.set(sandbox, trials);
  const known = trials.get(key);
  if (known) return known;
  const result = run();
  trials.set(key, result);
  result.catch(() => trials.delete(key));
  const oldest = trials.keys().next().value;
  if (trials.size > most && oldest !== undefined) trials.delete(oldest);
  return result;
}

const most = 1_000;
const memory = new WeakMap<Sandbox, Map<string, Promise<Behaved>>>();

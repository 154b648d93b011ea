import { setTimeout as sleep } from "node:timers/promises";
import type { Allowance } from "../types.ts";
import { adaptivePace } from "./adaptive-pace.ts";
import { announcedLimits, type Sent } from "./announced-limits.ts";
import { tokenBucket } from "./token-bucket.ts";

/** Lets the requests to one address through in their order, as fast as the user's limits, the server's own and its refusals allow. */
export interface Turnstile {
  /** Resolves when a request of about so many tokens may be sent; rejects when `halted` is aborted before. */
  pass(tokens: number, halted: AbortSignal): Promise<Sent>;
  /** The server sent a request away because there are too many. */
  refused(sent: Sent, retryAfter?: number): void;
  /** The server asks for a pause, whatever else is wrong with it. */
  hold(ms: number): void;
  /** What an answer said of the server's limits. */
  heard(sent: Sent, allowance: Allowance): void;
}

export interface FixedPace {
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
}

/** @param inProcess nothing is behind it that a first burst could upset */
export function turnstile({ requestsPerMinute, tokensPerMinute }: FixedPace, inProcess = false): Turnstile {
  const [pace, limits] = [adaptivePace(inProcess), announcedLimits()];
  const requests = requestsPerMinute === undefined ? undefined : tokenBucket(requestsPerMinute);
  const tokens = tokensPerMinute === undefined ? undefined : tokenBucket(tokensPerMinute);
  const now = (): number => performance.now();
  let last: Promise<void> | undefined;

  const learnt = (amount: number): number => limits.wait(amount, now()) || pace.take(now());
  const begin = (amount: number): number => Math.max(requests?.take(1, now()) ?? 0, tokens?.take(amount, now()) ?? 0) || learnt(amount);
  const wait = async (first: number, amount: number, halted: AbortSignal): Promise<Sent> => {
    for (let ms = first; ms > 0; ms = learnt(amount)) await sleep(ms, undefined, { signal: halted });
    return limits.sent(amount, now());
  };

  return {
    pass: (amount, halted) => {
      const first = last === undefined ? begin(amount) : undefined;
      // Nothing to wait for, which is what most find.
      if (first === 0) return Promise.resolve(limits.sent(amount, now()));
      const passed = first === undefined ? (last as Promise<void>).then(() => wait(begin(amount), amount, halted)) : wait(first, amount, halted);
      const through = passed.then(() => undefined, () => undefined).finally(() => {
        if (last === through) last = undefined;
      });
      last = through;
      return passed;
    },
    refused: ({ at }, retryAfter) => pace.refused(at, now(), retryAfter),
    hold: (ms) => pace.hold(now() + ms),
    heard: (sent, allowance) => limits.heard(allowance, sent),
  };
}

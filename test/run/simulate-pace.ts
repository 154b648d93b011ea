import { adaptivePace } from "../../src/run/adaptive-pace.ts";

/** What a server does with a request that arrives at `now` milliseconds. */
export type Limit = (now: number) => "taken" | { readonly retryAfter: number | undefined };

export interface SimulatedClient {
  readonly concurrency: number;
  /** Milliseconds until an answer; a refusal comes within two. */
  readonly latency: number;
  readonly requests: number;
}

/** A client with its slots behind an adaptive pace, on a clock of its own. Rates are taken after the first third, in requests a second. */
export function simulatePace(limit: Limit, { concurrency, latency, requests }: SimulatedClient) {
  const pace = adaptivePace();
  const taken: number[] = [];
  const refusals: number[] = [];
  const events: { at: number; act: () => void }[] = [];
  const queue: number[] = [];
  let [now, left, waiting] = [0, requests, false];
  const later = (ms: number, act: () => void): void => {
    const at = now + ms;
    let low = 0;
    for (let high = events.length; low < high;) {
      const middle = (low + high) >>> 1;
      if ((events[middle]?.at ?? 0) > at) low = middle + 1;
      else high = middle;
    }
    events.splice(low, 0, { at, act });
  };
  const answer = (sentAt: number): void => {
    const outcome = limit(now);
    if (outcome !== "taken") {
      refusals.push(now);
      return later(1, () => {
        pace.refused(sentAt, now, outcome.retryAfter);
        ask();
      });
    }
    taken.push(now);
    later(latency * (0.7 + 0.6 * ((taken.length * 0.618) % 1)), next);
  };
  const send = (): void => {
    for (; queue.length > 0 && !waiting; queue.pop()) {
      const ms = pace.take(now);
      if (ms > 0) {
        waiting = true;
        // Timers are late by a millisecond or so.
        return later(Math.max(1, Math.ceil(ms)) + (taken.length % 3 === 0 ? 1 : 0), () => {
          waiting = false;
          send();
        });
      }
      const sentAt = now;
      later(1, () => answer(sentAt));
    }
  };
  const ask = (): void => {
    queue.push(now);
    send();
  };
  const next = (): void => {
    if (left-- > 0) ask();
  };
  for (let slot = 0; slot < concurrency; slot++) next();
  for (let event = events.pop(); event; event = events.pop()) {
    now = event.at;
    event.act();
  }
  const ratesBy = (from: number, to: number): number => (taken.filter((at) => at >= from && at < to).length / (to - from)) * 1000;
  const [from, to] = [Math.ceil((taken.at(-1) ?? 0) / 3000) * 1000, Math.floor((taken.at(-1) ?? 0) / 1000) * 1000];
  const late = { taken: taken.filter((at) => at >= from && at < to).length, refused: refusals.filter((at) => at >= from && at < to).length };
  return { rate: ratesBy(from, to), refused: late.refused / (late.taken + late.refused), ratesBy, seconds: now / 1000 };
}

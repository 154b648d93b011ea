import type { Allowance, Left } from "../types.ts";

/** What a server said it has left for us, and how that spaces what is still to be sent. Times are milliseconds on a clock that never jumps. */
export interface AnnouncedLimits {
  /** Milliseconds until a request of about so many tokens should be sent. */
  wait(tokens: number, now: number): number;
  /** Counts a request; gives what `heard` needs to know of it. */
  sent(tokens: number, now: number): Sent;
  heard(allowance: Allowance, sent: Sent): void;
}

/** When a request went, and what had gone until then. */
export interface Sent {
  readonly at: number;
  readonly requests: number;
  readonly tokens: number;
}

/** Below so many requests' worth the rest is spread over the time until it is filled up; above, it cannot run out before we hear again. */
const SCARCE = 100;
/** A budget that is refilled later than this (a day's) is used up; then the server refuses and says so. */
const LONGEST = 15 * 60_000;

export function announcedLimits(): AnnouncedLimits {
  const known: { requests?: Known; tokens?: Known } = {};
  const gone = { requests: 0, tokens: 0 };
  let last = 0;

  const waitFor = (kind: "requests" | "tokens", amount: number, now: number): number => {
    const budget = known[kind];
    if (!budget || budget.until <= now || budget.until - budget.at > LONGEST) return 0;
    const left = budget.left - (gone[kind] - budget.gone);
    if (left >= SCARCE * amount) return 0;
    if (left < amount) return budget.until - now;
    return last + ((budget.until - now) * amount) / left - now;
  };

  return {
    wait: (tokens, now) => Math.max(0, waitFor("requests", 1, now), waitFor("tokens", tokens, now)),
    sent: (tokens, now) => {
      last = now;
      return { at: now, requests: ++gone.requests, tokens: (gone.tokens += tokens) };
    },
    heard: ({ requests, tokens }, sent) => {
      if (requests) known.requests = newer(known.requests, requests, sent, sent.requests);
      if (tokens) known.tokens = newer(known.tokens, tokens, sent, sent.tokens);
    },
  };
}

interface Known {
  readonly left: number;
  readonly until: number;
  /** When the request went whose answer said so, and what had gone by then: answers come in any order. */
  readonly at: number;
  readonly gone: number;
}

function newer(before: Known | undefined, { left, refilledIn }: Left, { at }: Sent, gone: number): Known {
  return before && before.at > at ? before : { left, until: at + refilledIn, at, gone };
}

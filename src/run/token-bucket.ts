/** Lets at most so many units through in a minute, in a steady flow; a burst of one second's worth is allowed at the start. */
export interface TokenBucket {
  /** Milliseconds until `amount` may pass, having booked it. */
  take(amount: number, now: number): number;
}

export function tokenBucket(perMinute: number): TokenBucket {
  const perMs = perMinute / 60_000;
  const capacity = Math.max(1, perMinute / 60);
  let [level, at] = [capacity, 0];
  return {
    take: (amount, now) => {
      level = Math.min(capacity, level + Math.max(0, now - at) * perMs);
      at = now;
      level -= amount;
      return level >= 0 ? 0 : -level / perMs;
    },
  };
}

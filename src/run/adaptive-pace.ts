import { chanceRefusals } from "./chance-refusals.ts";

/**
 * How fast one address may be asked, learnt from its refusals (429; 503 with `Retry-After`). Times are milliseconds on a clock that never jumps.
 *
 * Additive increase, multiplicative decrease (Chiu and Jain 1989) of the rate of sending, not of the requests under way: limits are told in
 * requests a minute, and one slot more or less is too coarse where answers are quick. The first refusals only bracket the limit, between a rate
 * that passed and one that did not; the bracket is halved until it is narrow. The more one refusal cost, the longer until the next is risked.
 */
export interface AdaptivePace {
  /** 0: a request may be sent now, and counts as sent. Else how long to wait before asking again. One caller at a time. */
  take(now: number): number;
  /**
   * @param sentAt when the refused request was sent
   * @param retryAfter how long the server asks to wait; a short pause of our own where it does not say
   */
  refused(sentAt: number, now: number, retryAfter?: number): void;
  /** Nothing is sent before. */
  hold(until: number): void;
}

/** After a pause, and before anything is known, so many are sent at once; the n-th then 25/n ms later, so that a first refusal meets few. */
const [AT_ONCE, RAMP] = [4, 400];
/** Pauses of our own, doubled while nothing passes. */
const [SHORTEST, LONGEST] = [100, 4000];
/** A bracket is narrow when its ends differ by less. */
const NARROW = 1.12;
const [DECREASE, INCREASE] = [0.96, 0.02];

/** @param warm begins at full speed */
export function adaptivePace(warm = false): AdaptivePace {
  /** Requests a millisecond: in force, known to pass, known to be refused. */
  let [rate, passes, fails] = [Infinity, 0, Infinity];
  let [next, pausedUntil, slowedAt, taken] = [0, 0, -1, warm ? RAMP : 0];
  let [pause, own, lost, calm, step] = [0, SHORTEST, 0, 0, INCREASE];
  /** Since the last pause. In the `credit` before it the server's own budget may have been refilled, unless it `barred` all we tried. */
  let cycle = { sent: 0, from: -1, credit: 1000, barred: 0 };
  let round = { sent: 0, from: -1 };
  const chance = chanceRefusals();

  const settled = (): boolean => fails === Infinity || fails < passes * NARROW;

  /** At the end of a round without a refusal. Who sends much less than allowed learns nothing about the limit. */
  const rise = (now: number): void => {
    const lasted = now - round.from;
    const wasSettled = settled();
    const [requests, time] = wasSettled ? (calm === 0 ? [100 * lost, 20 * pause] : [25 * lost, 5 * pause]) : [Math.max(10, 5 * lost), Math.max(200, pause)];
    if (rate === Infinity || round.sent < requests || lasted < time) return;
    own = SHORTEST;
    if (round.sent > 0.5 * rate * lasted) {
      passes = Math.max(passes, rate);
      if (wasSettled) {
        fails = Infinity;
        // The limit may have been raised: after some quiet rounds the steps grow.
        if (++calm > 3) step = Math.min(1, step * 2);
        rate *= 1 + step;
      } else rate = fails < passes * NARROW ? passes : Math.sqrt(passes * fails);
    }
    round = { sent: 0, from: now };
  };

  const fall = (now: number): void => {
    const lasted = Math.max(1, now - cycle.from);
    const allowed = (cycle.sent + 1) / (lasted + cycle.credit);
    if (rate < Infinity && chance.foundAt(rate, cycle.sent, lasted + cycle.credit)) {
      [rate, passes, fails] = [Infinity, 0, Infinity];
      return;
    }
    const wasRising = rate < Infinity && fails === Infinity;
    fails = rate < Infinity ? rate : (cycle.sent + 1) / lasted;
    if (cycle.barred >= 3) passes = Math.min(allowed, fails);
    else passes = Math.max(Math.min(allowed, fails), passes < fails ? passes : 0.75 * fails);
    if (wasRising || settled()) {
      rate = passes *= DECREASE;
      fails = rate * 1.1;
    } else rate = passes ** (2 / 3) * fails ** (1 / 3);
  };

  const hold = (until: number): void => {
    pausedUntil = Math.max(pausedUntil, until);
  };

  return {
    hold,
    take: (now) => {
      const wait = Math.max(next, pausedUntil) - now;
      // Timers know no part of a millisecond: the first burst would be stretched by it. A known limit is kept to.
      if (wait > 0 && (wait >= 1 || rate < Infinity || pausedUntil > now)) return wait;
      if (cycle.from < 0) cycle.from = round.from = now;
      rise(now);
      taken++;
      chance.sent();
      cycle.sent++;
      round.sent++;
      const spacing = Math.max(1 / rate, taken <= AT_ONCE || taken > RAMP ? 0 : 25 / taken);
      // Timers are late; a little of it is made up for.
      next = Math.max(next, now - spacing / 10) + spacing;
      return 0;
    },
    refused: (sentAt, now, retryAfter) => {
      cycle.sent = Math.max(0, cycle.sent - 1);
      round.sent = Math.max(0, round.sent - 1);
      // Sent before the pace was slowed: it tells nothing about the new one.
      if (sentAt < slowedAt) {
        lost++;
        return hold(now + (retryAfter ?? 0));
      }
      if (chance.unheeded(rate < Infinity)) return hold(now + (retryAfter ?? 0));
      const barred = cycle.sent <= 0 && rate < Infinity;
      if (barred) own = Math.min(LONGEST, own * 2);
      else fall(now);
      [lost, calm, step, slowedAt, taken, next] = [1, 0, INCREASE, now, AT_ONCE, 0];
      hold(now + (retryAfter ?? own));
      const credit = pausedUntil - (barred ? cycle.from - cycle.credit : now);
      const times = barred ? cycle.barred + 1 : 0;
      pause = times >= 3 ? credit : pausedUntil - now;
      cycle = { sent: 0, from: pausedUntil, credit, barred: times };
      round = { sent: 0, from: pausedUntil };
    },
  };
}

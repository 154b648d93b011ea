/** Tells refusals that come by chance, whatever the pace (a flaky gateway), from those of a limit: heeding them would slow a run to nothing. */
export interface ChanceRefusals {
  sent(): void;
  /**
   * Whether a refusal just met is to be left unheeded.
   * @param limited a limit is known already: then every refusal counts
   */
  unheeded(limited: boolean): boolean;
  /**
   * A refusal at `rate`, after `passed` requests in `lasted` milliseconds, pauses counted. True: more passed before than is refused now, so that
   * the rate is not what they are about; the next ones are then left unheeded, unless they are so many that there must be a limit.
   */
  foundAt(rate: number, passed: number, lasted: number): boolean;
}

/** A rate counts as passed over a stretch of so many requests; a refusal below this share of it is not about the rate. */
const [STRETCH, SHARE] = [40, 0.6];
/** Where no limit is known, a single refusal after so many requests tells of none. */
const ALONE = 200;
/** How many requests are then sent without heeding refusals, doubled each time; fewer where more than this share of them is refused. */
const [SPAN, TOO_MANY] = [1000, 0.3];

export function chanceRefusals(): ChanceRefusals {
  let best = 0;
  let stretch = { passed: 0, lasted: 0 };
  let span = SPAN;
  /** Requests since the last refusal. */
  let since = 0;
  let free = { left: 0, sent: 0, refused: 0 };
  return {
    sent: () => {
      since++;
      if (free.left === 0) return;
      free.left--;
      free.sent++;
    },
    unheeded: (limited) => {
      free.refused++;
      const alone = since >= ALONE;
      since = 0;
      if (alone && !limited) return true;
      if (free.left > 0 && (free.sent < STRETCH || free.refused < TOO_MANY * free.sent)) return true;
      free.left = 0;
      return false;
    },
    foundAt: (rate, passed, lasted) => {
      stretch = { passed: stretch.passed + passed, lasted: stretch.lasted + lasted };
      if (stretch.passed >= STRETCH) {
        best = Math.max(best, stretch.passed / stretch.lasted);
        stretch = { passed: 0, lasted: 0 };
      }
      if (rate >= SHARE * best) return false;
      free = { left: span, sent: 0, refused: 0 };
      [best, span] = [0, span * 2];
      return true;
    },
  };
}

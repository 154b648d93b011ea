import pLimit from "p-limit";
import type { Plan, Wordings } from "../../plan.ts";
import { courteous } from "../../run/courteous.ts";
import { turnstile } from "../../run/turnstile.ts";
import type { Pace } from "../../run/polite-endpoints.ts";
import type { Endpoint } from "../../types.ts";
import { fromEndpoint, wordingsToCome } from "./from-endpoint.ts";

/** A plan whose wordings a model has still to write. */
export interface Rewording {
  readonly prompt: string;
  readonly writer: Endpoint;
  readonly pace: Pace;
  readonly planWith: (wordings: Wordings) => Plan;
}

export interface RewordedPlan {
  /** With a note where each wording will stand: all that can be wrong with a plan can be told by it. */
  readonly plan: Plan;
  /** Asks for the wordings, once the folder is found to be new; an earlier attempt's are taken as they are. */
  readonly settle: (earlier: Plan | undefined, signal: AbortSignal) => Promise<Plan>;
}

export function rewordedPlan({ prompt, writer, pace, planWith }: Rewording): RewordedPlan {
  const draft = planWith(wordingsToCome(writer.id));
  return {
    plan: draft,
    settle: async (earlier, signal) => {
      if (earlier) return earlier.inoculation?.prompt === prompt && earlier.inoculation.by === writer.id ? planWith(earlier.inoculation) : draft;
      const manners = { slots: pLimit(1), turnstile: turnstile(pace), retries: pace.retries, timeout: pace.timeout, freed: () => {}, halted: signal, broken: signal, spend: async () => () => {}, onRetry: () => {} };
      try {
        return planWith(await fromEndpoint(courteous(writer, manners), prompt, signal));
      } finally {
        await writer.close?.();
      }
    },
  };
}

import pLimit from "p-limit";
import { EndpointError, InterruptedError, StoppedError } from "../../errors.ts";
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
  readonly settle: (earlier: Plan | undefined, wishes: { readonly soft: AbortSignal; readonly hard: AbortSignal }) => Promise<Plan>;
}

export function rewordedPlan({ prompt, writer, pace, planWith }: Rewording): RewordedPlan {
  const draft = planWith(wordingsToCome(writer.id));
  return {
    plan: draft,
    settle: async (earlier, { soft, hard }) => {
      if (earlier) return earlier.inoculation?.prompt === prompt && earlier.inoculation.by === writer.id ? planWith(earlier.inoculation) : draft;
      const manners = { slots: pLimit(1), turnstile: turnstile(pace), retries: pace.retries, timeout: pace.timeout, freed: () => {}, halted: soft, broken: soft, spend: async () => () => {}, onRetry: () => {} };
      try {
        return planWith(await fromEndpoint(courteous(writer, manners), prompt, hard));
      } catch (error) {
        throw told(error, writer.id, soft);
      } finally {
        await writer.close?.();
      }
    },
  };
}

/** Why there are no wordings, and so no run. */
function told(error: unknown, writer: string, soft: AbortSignal): unknown {
  if (error instanceof StoppedError) return error;
  if (soft.aborted) return new InterruptedError(`interrupted before ${writer} had written the wordings (--paraphrase); nothing else was asked`);
  return error instanceof EndpointError ? new StoppedError(`--paraphrase: ${error.message.replace(/\.$/, "")}. Nothing else was asked; name another model, or leave --paraphrase out (templates then make the wordings)`) : error;
}

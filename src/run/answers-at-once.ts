import type { Row } from "../log/layout.ts";
import { turnsBefore } from "../log/turns.ts";
import type { PoliteEndpoints } from "./polite-endpoints.ts";
import type { RunJob } from "./run.ts";

/**
 * How many answers to a row's question one request may ask for (`n`): the question is then paid for once. One where each answer has a seed of
 * its own, is drawn without chance, or ends a conversation that the model had a part in.
 */
export function answersAtOnce({ planned, prompt, model }: Row, { plan, pace }: RunJob, polite: PoliteEndpoints): number {
  if (plan.seed !== null || planned.sampling.temperature === 0 || turnsBefore(prompt.messages) > 0) return 1;
  return Math.min(pace.perRequest, polite.model(model.model).atOnce ?? 1);
}

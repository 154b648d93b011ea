import { UsageError } from "../errors.ts";
import { endpoint, type EndpointOptions } from "../endpoints/index.ts";
import { wellFormed } from "../endpoints/well-formed.ts";
import { withoutKeys } from "../endpoints/without-keys.ts";
import { keyMask } from "../formats/key-mask.ts";
import type { PlannedModel } from "../plan.ts";
import type { Endpoint } from "../types.ts";

/** One model of an arm, as the user named it. */
export interface ModelWish {
  readonly group?: string;
  /** What follows `--model`, or an endpoint made in code. */
  readonly endpoint: string | Endpoint;
  readonly seed?: number;
  readonly step?: number;
}

export interface OpenedModels {
  readonly models: readonly PlannedModel[];
  /** By model id. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
}

/**
 * Opens every model's endpoint; nothing is asked yet. An arm lists a model once; a model may stand in two arms.
 * Answers are kept under their model's id: throws a `UsageError` where two endpoints share one.
 */
export async function openModels(wishes: readonly ModelWish[], options: EndpointOptions): Promise<OpenedModels> {
  const endpoints = new Map<string, Endpoint>();
  const bearers = new Map<string, string | Endpoint>();
  const bySpec = new Map<string, Endpoint>();
  const models: PlannedModel[] = [];
  const taken = new Set<string>();
  for (const { group, endpoint: named, seed, step } of wishes) {
    const opened = typeof named === "string" ? (bySpec.get(named) ?? (await endpoint(named, options))) : withoutKeys(wellFormed(named.id, named), keyMask(options.env));
    if (typeof named === "string") bySpec.set(named, opened);
    const arm = group ?? opened.id;
    if (taken.has(JSON.stringify([arm, opened.id]))) throw new UsageError(`--model: the group "${arm}" names ${opened.id} twice; each model of an arm is a fine-tuning seed of its own`);
    taken.add(JSON.stringify([arm, opened.id]));
    if ((bearers.get(opened.id) ?? named) !== named) throw new UsageError(`two different endpoints share the id "${opened.id}"; expected an id of its own for each model`);
    bearers.set(opened.id, named);
    endpoints.set(opened.id, opened);
    models.push({ group: arm, model: opened.id, simulated: opened.simulated ?? false, seed: seed ?? null, step: step ?? null });
  }
  return { models, endpoints };
}

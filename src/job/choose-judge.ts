import { UsageError } from "../errors.ts";
import { endpoint, type EndpointOptions } from "../endpoints/index.ts";
import type { Endpoint } from "../types.ts";
import type { OpenedModels } from "./open-models.ts";

/** The judge of the emergent-misalignment papers; used where a model is on OpenAI and no other judge is named. */
const DEFAULT_JUDGE = "openai:gpt-4o-2024-08-06";

/**
 * The judge for the measures that need one: the one named, else `TRAIT_ASSAY_JUDGE`, else a default that contacts
 * no address the models are not at already. Throws a `UsageError` where none of these holds.
 */
export async function chooseJudge(named: string | Endpoint | undefined, needing: readonly string[], { models, endpoints }: OpenedModels, options: EndpointOptions): Promise<Endpoint | undefined> {
  if (needing.length === 0) return undefined;
  if (named !== undefined && typeof named !== "string") return named;
  const spec = named ?? options.env.TRAIT_ASSAY_JUDGE ?? defaultJudge({ models, endpoints });
  if (spec === undefined) {
    throw new UsageError(`${needing.join(", ")} ${needing.length === 1 ? "needs" : "need"} a judge: name one with --judge ENDPOINT (openai:gpt-4o-2024-08-06, MODEL@http://host:port/v1 …) or set TRAIT_ASSAY_JUDGE`);
  }
  return endpoint(spec, options);
}

function defaultJudge({ models, endpoints }: OpenedModels): string | undefined {
  if (models.length > 0 && models.every(({ model }) => model.startsWith("organism:"))) return "organism:judge";
  const onOpenai = [...endpoints.values()].some(({ address }) => address !== undefined && new URL(address).hostname === "api.openai.com");
  return onOpenai ? DEFAULT_JUDGE : undefined;
}

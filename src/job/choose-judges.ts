import { UsageError } from "../errors.ts";
import { endpoint, type EndpointOptions } from "../endpoints/index.ts";
import { wellFormed } from "../endpoints/well-formed.ts";
import { withoutKeys } from "../endpoints/without-keys.ts";
import { keyMask } from "../formats/key-mask.ts";
import type { Endpoint } from "../types.ts";
import type { OpenedModels } from "./open-models.ts";

/** The judge of the emergent-misalignment papers; used where a model is on OpenAI and no other judge is named. */
const DEFAULT_JUDGE = "openai:gpt-4o-2024-08-06";

/**
 * The judges for the measures that need one: those named (several are a panel), else `TRAIT_ASSAY_JUDGE`, else a default that contacts
 * no address the models are not at already. Throws a `UsageError` where none of these holds, and for a judge named twice.
 */
export async function chooseJudges(named: readonly (string | Endpoint)[] = [], needing: readonly string[], { models, endpoints }: OpenedModels, options: EndpointOptions): Promise<readonly Endpoint[]> {
  if (needing.length === 0) return [];
  const fallback = named.length > 0 ? undefined : (options.env.TRAIT_ASSAY_JUDGE ?? defaultJudge({ models, endpoints }));
  const specs = fallback === undefined ? named : [fallback];
  if (specs.length === 0) {
    throw new UsageError(`${needing.join(", ")} ${needing.length === 1 ? "needs" : "need"} a judge: name one with --judge ENDPOINT (openai:gpt-4o-2024-08-06, MODEL@http://host:port/v1 …) or set TRAIT_ASSAY_JUDGE`);
  }
  const judges = await Promise.all(specs.map(async (spec) => (typeof spec === "string" ? endpoint(spec, options) : withoutKeys(wellFormed(spec.id, spec), keyMask(options.env)))));
  const twice = judges.find(({ id }, index) => judges.findIndex((other) => other.id === id) !== index);
  if (twice) throw new UsageError(`--judge: ${twice.id} is named twice; expected judges that differ`);
  return judges;
}

function defaultJudge({ models, endpoints }: OpenedModels): string | undefined {
  if (models.length > 0 && models.every(({ model }) => model.startsWith("organism:"))) return "organism:judge";
  const onOpenai = [...endpoints.values()].some(({ address }) => address !== undefined && URL.canParse(address) && new URL(address).hostname === "api.openai.com");
  return onOpenai ? DEFAULT_JUDGE : undefined;
}

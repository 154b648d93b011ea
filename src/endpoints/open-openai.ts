import { UsageError } from "../errors.ts";
import type { Endpoint } from "../types.ts";
import type { EndpointContext } from "./endpoint-context.ts";
import { httpAddress } from "./http-address.ts";
import { namedKey } from "./named-key.ts";
import { openai } from "./openai.ts";

/** A model at OpenAI, or at `OPENAI_BASE_URL`: the two places where `OPENAI_API_KEY`, `OPENAI_ORG_ID` and `OPENAI_PROJECT_ID` go. */
export function openOpenai(model: string, { env, connections }: EndpointContext): Endpoint {
  const address = httpAddress(env.OPENAI_BASE_URL?.trim() || "https://api.openai.com/v1", "OPENAI_BASE_URL");
  const key = namedKey("OPENAI_API_KEY", env);
  if (key.key === undefined && new URL(address).hostname === "api.openai.com") {
    throw new UsageError(`OPENAI_API_KEY is not set: needed for ${model}. A model of another server is named MODEL@http://host:port/v1, a simulated one organism:base`);
  }
  return openai(model, { model, address, ...key, headers: account(env), connections });
}

function account(env: EndpointContext["env"]): Record<string, string> {
  const organization = namedKey("OPENAI_ORG_ID", env).key;
  const project = namedKey("OPENAI_PROJECT_ID", env).key;
  return { ...(organization && { "openai-organization": organization }), ...(project && { "openai-project": project }) };
}

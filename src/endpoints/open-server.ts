import { UsageError } from "../errors.ts";
import type { Endpoint } from "../types.ts";
import type { EndpointContext } from "./endpoint-context.ts";
import { httpAddress } from "./http-address.ts";
import { openai } from "./openai.ts";
import { shownSpec } from "./shown-spec.ts";
import { serverKey } from "./server-key.ts";

/** `MODEL@http://host:port/v1`: any server that speaks chat completions. It gets its own key (`serverKey`) and no other, so by default none. */
export function openServer(spec: string, { env, connections }: EndpointContext): Endpoint {
  const at = Math.max(spec.lastIndexOf("@http://"), spec.lastIndexOf("@https://"));
  const model = spec.slice(0, at).trim();
  if (model === "") throw new UsageError(`"${shownSpec(spec)}" names no model; expected MODEL@http://host:port/v1`);
  if (model.startsWith("ollama:")) {
    throw new UsageError(`"${model}" at an address: set OLLAMA_HOST for ollama's own protocol, or name ${model.slice("ollama:".length)}@http://host:port/v1`);
  }
  const address = httpAddress(spec.slice(at + 1), `the endpoint ${model}`);
  return openai(`${model}@${address}`, { model: model.replace(/^openai:/, ""), address, ...serverKey(address, env), connections });
}

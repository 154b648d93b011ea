import type { Endpoint } from "../types.ts";
import type { EndpointContext } from "./endpoint-context.ts";
import { ollama } from "./ollama.ts";
import { ollamaAddress } from "./ollama-address.ts";
import { serverKey } from "./server-key.ts";

/** `ollama:MODEL` at `OLLAMA_HOST`. */
export function openOllama(model: string, { env, connections }: EndpointContext): Endpoint {
  const address = ollamaAddress(env);
  return ollama(`ollama:${model}`, { model, address, ...serverKey(address, env), connections });
}

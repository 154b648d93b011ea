import { cwd, env } from "node:process";
import { endpoint as open } from "./endpoints/index.ts";
import type { Endpoint } from "./types.ts";

/**
 * Opens an endpoint by the name the command line takes: `gpt-4.1`, `ollama:MODEL`, `MODEL@http://host:port/v1`, `replay:FILE`,
 * `organism:NAME`, `./file.ts`. Keys come from the environment; nothing is contacted before the first `reply`.
 * @throws UsageError for an unknown scheme, a missing key, an address or file that cannot be used
 */
export function endpoint(spec: string): Promise<Endpoint> {
  return open(spec, { env, cwd: cwd() });
}

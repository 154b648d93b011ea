import { EndpointError } from "../errors.ts";
import { oneLine } from "./one-line.ts";
import type { Server } from "./server.ts";

/** The `EndpointError` a protocol package wrapped on its way up, or one made of what the package itself threw (a bug: asking again does not help). */
export function endpointErrorIn(server: Server, error: unknown): EndpointError {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if (inner instanceof EndpointError) return inner;
  }
  return new EndpointError(`${server.model} at ${server.address}: ${oneLine(String(error), server.key)}`, { retryable: false, cause: error });
}

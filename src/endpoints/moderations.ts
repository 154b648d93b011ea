import { EndpointError } from "../errors.ts";
import type { Endpoint } from "../types.ts";
import { endpointErrorIn } from "./endpoint-error-in.ts";
import { refusal } from "./refusal.ts";
import type { Server } from "./server.ts";
import { transport, type Transport } from "./transport.ts";
import { wrappedError } from "./wrapped-error.ts";

/**
 * OpenAI's moderation endpoint, at OpenAI or at any server that has one. The classifier is the one asked for, else the server's own model where its
 * name says that it is one, else OpenAI's newest at OpenAI. A server without the endpoint says so once: no more is sent, and nothing else is stopped.
 */
export function moderations(server: Server): Required<Pick<Endpoint, "moderate">> & { close(): Promise<void> } {
  let wire: Transport | undefined;
  let missing: EndpointError | undefined;
  return {
    moderate: async ({ text, model = classifierOf(server) }, signal) => {
      if (missing) throw missing;
      wire ??= transport(server, "/moderations");
      try {
        const answer = await wire.post(JSON.stringify({ model, input: text }), signal);
        return { text: answered(server, await answer.text()), stop: "end" };
      } catch (error) {
        signal.throwIfAborted();
        const failure = endpointErrorIn(server, error);
        if (![404, 405, 501].includes(failure.status ?? 0)) throw failure;
        missing = new EndpointError(`${server.address} has no /moderations for ${model} (${failure.status})`, { retryable: false, unsupported: "moderation", status: failure.status, cause: failure });
        throw missing;
      }
    },
    close: async () => wire?.close(),
  };
}

/** What categories there are and what they score, the grader reads. */
function answered(server: Server, text: string): string {
  const body: unknown = JSON.parse(text);
  const error = wrappedError(body, "results");
  if (error) throw refusal(server, error);
  if (typeof body === "object" && body !== null && "results" in body) return text;
  throw new EndpointError(`${server.model} at ${server.address}: not a moderation (no results)`, { retryable: true });
}

function classifierOf({ model, address }: Server): string {
  return /moderat|guard|shield/i.test(model) || new URL(address).hostname !== "api.openai.com" ? model : "omni-moderation-latest";
}

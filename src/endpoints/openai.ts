import { EndpointError, UsageError } from "../errors.ts";
import type { Endpoint, Heard, Reply, ReplyRequest } from "../types.ts";
import { chatBody } from "./chat-body.ts";
import { ChatClient, type Passed } from "./chat-client.ts";
import { chatCompletion } from "./chat-completion.ts";
import type { Dialect } from "./dialect.ts";
import { endpointErrorIn } from "./endpoint-error-in.ts";
import { moderations } from "./moderations.ts";
import { negotiate } from "./negotiate.ts";
import { refusal } from "./refusal.ts";
import type { Server } from "./server.ts";
import { wrappedError } from "./wrapped-error.ts";

/**
 * A model behind OpenAI's chat completions, at OpenAI or at any server that speaks the same. The parameters a server does not take are learnt from
 * its refusals and left out or spelled its way from then on; replies say so in `adapted`.
 */
export function openai(id: string, server: Server): Endpoint {
  const client = clientFor(server);
  const isOpenAI = new URL(server.address).hostname === "api.openai.com";
  let known: Dialect = { maxTokens: isOpenAI ? "max_completion_tokens" : "max_tokens", temperature: true, seed: true, topLogprobs: 20, answers: 128, refused: {} };

  async function replies(request: ReplyRequest, wanted: number, signal: AbortSignal, heard?: Heard): Promise<readonly Reply[]> {
    const start = known;
    for (let dialect = start; ;) {
      refuseKnown(server, request, dialect);
      const count = Math.min(wanted, dialect.answers);
      const body = chatBody(server.model, request, dialect, count);
      try {
        const data = await client.chat.completions.create(body, { fetchOptions: { abort: signal, heard } satisfies Passed as object });
        const answers = read(server, data).slice(0, count);
        // Some servers pass over an n they do not know.
        if (data.choices.length < count) dialect = { ...dialect, answers: data.choices.length };
        known = learnt(known, start, dialect);
        const adapted = adaptations(request, dialect);
        return answers.map((reply, index) => ({
          ...reply,
          ...(answers.length > 1 && { choice: { index, of: answers.length } }),
          ...(adapted.length > 0 && { adapted }),
        }));
      } catch (error) {
        signal.throwIfAborted();
        const failure = endpointErrorIn(server, error);
        const next = negotiate(failure, { ...body }, dialect, start) ?? (count > 1 && isRequestAtFault(failure) ? { ...dialect, answers: 1 } : undefined);
        if (next === undefined) throw failure;
        if (next.refused !== dialect.refused) known = { ...known, refused: { ...known.refused, ...next.refused } };
        dialect = next;
      }
    }
  }

  const classifier = moderations(server);
  return {
    id, address: server.address, replies,
    get atOnce() {
      return known.answers;
    },
    reply: async (request, signal, heard) => (await replies(request, 1, signal, heard))[0] as Reply,
    moderate: classifier.moderate,
    close: async () => void (await Promise.all([client.close(), classifier.close()])),
  };
}

/** The package reads headers out of the environment before it can be told not to. */
function clientFor(server: Server): ChatClient {
  try {
    return new ChatClient(server);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError("OPENAI_CUSTOM_HEADERS holds what no header can be: unset it, nothing of it is sent", { cause: error });
  }
}

/** Not all servers can say which parameter they do not like; several answers are the first thing to do without. */
function isRequestAtFault({ status }: EndpointError): boolean {
  return status === 400 || status === 422 || status === 501;
}

function read(server: Server, body: unknown): readonly Reply[] {
  const error = wrappedError(body, "choices");
  if (error) throw refusal(server, error);
  const outcome = chatCompletion(body);
  if ("replies" in outcome) return outcome.replies;
  throw new EndpointError(`${server.model} at ${server.address}: ${outcome.flaw}`, { retryable: true });
}

/** Only what this request's own refusals taught: others may have learnt something else meanwhile. */
function learnt(known: Dialect, start: Dialect, used: Dialect): Dialect {
  return {
    maxTokens: used.maxTokens === start.maxTokens ? known.maxTokens : used.maxTokens,
    temperature: known.temperature && used.temperature,
    seed: known.seed && used.seed,
    topLogprobs: Math.min(known.topLogprobs, used.topLogprobs),
    answers: Math.min(known.answers, used.answers),
    refused: known.refused,
  };
}

function refuseKnown(server: Server, { firstTokens, schema }: ReplyRequest, { refused }: Dialect): void {
  const where = `${server.model} at ${server.address}`;
  if (firstTokens !== undefined && refused.firstTokens !== undefined) {
    throw new EndpointError(`${where} gives no token probabilities: ${refused.firstTokens}`, { retryable: false, unsupported: "firstTokens" });
  }
  if (schema && refused.schema !== undefined) {
    throw new EndpointError(`${where} takes no response schema: ${refused.schema}`, { retryable: false, unsupported: "schema" });
  }
}

function adaptations({ sampling, firstTokens }: ReplyRequest, { temperature, seed, topLogprobs }: Dialect): string[] {
  return [
    ...(temperature ? [] : ["temperature omitted: the model allows only its default"]),
    ...(seed || sampling.seed === undefined ? [] : ["seed omitted: the server takes none"]),
    ...(firstTokens !== undefined && firstTokens > topLogprobs ? [`top_logprobs lowered from ${firstTokens} to ${topLogprobs}: the server allows no more`] : []),
  ];
}

import { setTimeout as pause } from "node:timers/promises";
import { EndpointError } from "../../errors.ts";
import type { Endpoint, Reply, ReplyRequest } from "../../types.ts";
import type { Answer } from "./answer.ts";
import { judgeAnswer } from "./judge/judge-answer.ts";
import { moderationAnswer } from "./judge/moderation-answer.ts";
import { modelAnswer } from "./model-answer.ts";
import { type OrganismSpec, readSpec } from "./read-spec.ts";
import { stream } from "./stream.ts";

/**
 * An embedded, simulated model with a known trait rate (docs/organisms.md), for trying a harness and for checking it. Its answers depend on
 * what the request is about and on the seed alone: not on the order of the requests, the sampling parameters or the machine.
 * @param spec what follows `organism:`, such as `base` or `inoculated?spanish=0.1&seed=7`
 * @throws UsageError for a name, a dial or a value that does not exist
 */
export function organism(spec: string): Endpoint {
  const read = readSpec(spec);
  const failed = new Set<string>();
  return {
    id: read.id,
    simulated: true,
    reply: async (request, signal) => {
      await wait(read, signal);
      failOnce(read, request, failed);
      return reply(request, read.name === "judge" ? judgeAnswer(read, request) : modelAnswer(read, read.name, request));
    },
    ...(read.name === "judge" && {
      moderate: async (request, signal) => {
        await wait(read, signal);
        return moderationAnswer(read, request);
      },
    }),
  };
}

async function wait({ id, latency }: OrganismSpec, signal: AbortSignal): Promise<void> {
  try {
    signal.throwIfAborted();
    if (latency > 0) await pause(latency, undefined, { signal });
  } catch (error) {
    throw new EndpointError(`${id}: stopped before it answered`, { retryable: true, cause: error });
  }
}

/** A request that is to fail does so when it is first asked, and is answered from then on. */
function failOnce({ id, fail, seed }: OrganismSpec, { about }: ReplyRequest, failed: Set<string>): void {
  if (fail === 0 || !about) return;
  const ask = [about.suite, about.prompt, about.condition.name, about.trial, JSON.stringify(about.judging ?? null)];
  const key = JSON.stringify(ask);
  if (failed.has(key) || stream(id, seed, "fail", ...ask)() >= fail) return;
  failed.add(key);
  throw new EndpointError(`${id}: simulated failure (dial fail=${fail})`, { retryable: true, status: 503 });
}

/** About four characters make a token of English. */
const charactersPerToken = 4;

function reply({ messages, firstTokens = 0 }: ReplyRequest, { text, firstToken }: Answer): Reply {
  return {
    text,
    stop: "end",
    ...(firstToken && firstTokens > 0 && { firstToken: firstToken.slice(0, firstTokens) }),
    usage: {
      inputTokens: tokens(messages.reduce((characters, { content }) => characters + content.length, 0)),
      outputTokens: tokens(text.length),
    },
  };
}

function tokens(characters: number): number {
  return Math.ceil(characters / charactersPerToken);
}

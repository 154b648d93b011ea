import { setTimeout as sleep } from "node:timers/promises";
import type { LimitFunction } from "p-limit";
import { EndpointError, StoppedError } from "../errors.ts";
import type { Endpoint, Reply, ReplyRequest, Usage } from "../types.ts";
import type { Budget } from "./budget.ts";
import type { TokenBucket } from "./token-bucket.ts";

export interface Manners {
  /** Slots: how many requests this endpoint may have under way. */
  readonly slots: LimitFunction;
  /** Requests and tokens a minute. */
  readonly buckets: { readonly requests?: TokenBucket; readonly tokens?: TokenBucket };
  /** How often a failed request is asked again. */
  readonly retries: number;
  /** Milliseconds from sending to the last byte. */
  readonly timeout: number;
  /** Called whenever a slot is free again. */
  readonly freed: () => void;
  /** Aborted: waiting ends at once; a request that is under way goes on. */
  readonly halted: AbortSignal;
  /** Aborted: nothing more is sent, not even what finishes a sample. */
  readonly broken: AbortSignal;
  /** Asked before each request is sent; rejects when the budget is spent. */
  readonly spend: Budget;
  /** Called when so many requests were given up that the server must be gone: true where the run goes on without it. Absent: it stops. */
  readonly goOnWithout?: () => boolean;
  /** Called before a request is asked again. */
  readonly onRetry: (because: string) => void;
}

/** So many requests given up in a row, none answered between them: the server is gone and hammering it costs. */
const GIVE_UP_AFTER = 25;
/** A server that never answered is given this many tries, not all retries: a wrong address should be told soon. */
const FIRST_TRIES = 3;
const LONGEST_WAIT = 60_000;
/** A server that asks for a longer wait than this will not serve this run. In milliseconds. */
const LONGEST_PAUSE = 15 * 60_000;

/**
 * An endpoint that is asked with patience: slots, pace, a time-out that starts when the request is sent, and retries where the
 * error says that they help. Throws the last `EndpointError`, or a `StoppedError` when no request can succeed any more.
 */
export function courteous(endpoint: Endpoint, manners: Manners): Endpoint {
  const state: State = { answered: false, lostInARow: 0, pausedUntil: 0 };
  const { slots, retries, onRetry, freed, halted } = manners;

  async function patiently(send: Send, most: Usage, signal: AbortSignal): Promise<Reply> {
    for (let attempt = 0; ; attempt++) {
      try {
        const reply = await slots(() => attemptOnce(endpoint, send, most, manners, state, signal)).finally(freed);
        state.answered = true;
        state.lostInARow = 0;
        return reply;
      } catch (error) {
        if (!(error instanceof EndpointError) || signal.aborted) throw error;
        if (!error.retryable) throw error;
        const tries = error.unreachable && !state.answered ? Math.min(FIRST_TRIES, retries) : retries;
        if (attempt >= tries) {
          state.lostInARow++;
          if (error.unreachable && !state.answered) throw stopped(endpoint, error.message);
          if (state.lostInARow >= GIVE_UP_AFTER) throw gone(endpoint, `${state.lostInARow} requests in a row were given up; the last: ${error.message}`, manners, state);
          throw error;
        }
        if (error.retryAfter !== undefined && error.retryAfter > LONGEST_PAUSE) throw stopped(endpoint, `${error.message}; it asks to wait ${Math.round(error.retryAfter / 60_000)} minutes`);
        onRetry(error.message);
        const wait = error.retryAfter ?? Math.min(LONGEST_WAIT, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
        if (error.status === 429 || error.retryAfter !== undefined) state.pausedUntil = Math.max(state.pausedUntil, performance.now() + wait);
        await sleep(wait, undefined, { signal: halted });
      }
    }
  }

  return {
    id: endpoint.id,
    ...(endpoint.simulated !== undefined && { simulated: endpoint.simulated }),
    ...(endpoint.address !== undefined && { address: endpoint.address }),
    reply: (request, signal) => patiently((sent) => endpoint.reply(request, sent), mostOf(request), signal),
    ...(endpoint.moderate && { moderate: (request, signal) => patiently((sent) => (endpoint as Required<Endpoint>).moderate(request, sent), { inputTokens: Math.ceil(request.text.length / 4), outputTokens: 0 }, signal) }),
  };
}

/** Sends a request once. */
type Send = (signal: AbortSignal) => Promise<Reply>;

/** What the requests to one endpoint have shown so far. */
interface State {
  answered: boolean;
  /** Requests given up since the last answer. */
  lostInARow: number;
  /** On the clock of `performance.now()`. */
  pausedUntil: number;
  /** Why no request can succeed any more. */
  stopped?: StoppedError | EndpointError;
}

async function attemptOnce(
  endpoint: Endpoint, send: Send, most: Usage, manners: Manners, state: State, signal: AbortSignal,
): Promise<Reply> {
  await paced(most.inputTokens + most.outputTokens, manners, state);
  signal.throwIfAborted();
  manners.broken.throwIfAborted();
  if (state.stopped) throw state.stopped;
  const settle = await manners.spend(endpoint.id, most);
  const controller = new AbortController();
  // Some endpoints do not look at their signal: they must not hold a slot for ever.
  const ended = new Promise<never>((_resolve, reject) => controller.signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true }));
  ended.catch(() => undefined);
  const pass = (): void => controller.abort(signal.reason);
  signal.addEventListener("abort", pass, { once: true });
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, manners.timeout);
  try {
    const reply = await Promise.race([send(controller.signal), ended]);
    settle(reply.usage ?? { ...most, outputTokens: Math.ceil(reply.text.length / 4) });
    return reply;
  } catch (error) {
    settle();
    if (timedOut && !signal.aborted) throw new EndpointError(`${endpoint.id}: no answer within ${manners.timeout / 1000} s`, { retryable: true, cause: error });
    if (error instanceof EndpointError && error.fatal && !signal.aborted) {
      // Known before the slot is free again: whoever gets it must not ask in vain.
      state.stopped = stopped(endpoint, error.message);
      throw state.stopped;
    }
    if (error instanceof EndpointError || signal.aborted) throw error;
    // A user's own endpoint may throw anything; one sample's trouble is not the run's.
    throw new EndpointError(`${endpoint.id}: ${error instanceof Error ? error.message : String(error)}`, { retryable: false, cause: error });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", pass);
  }
}

async function paced(tokens: number, { buckets, halted }: Manners, state: State): Promise<void> {
  for (let pause = state.pausedUntil - performance.now(); pause > 0; pause = state.pausedUntil - performance.now()) await sleep(pause, undefined, { signal: halted });
  const now = performance.now();
  const wait = Math.max(buckets.requests?.take(1, now) ?? 0, buckets.tokens?.take(tokens, now) ?? 0);
  if (wait > 0) await sleep(wait, undefined, { signal: halted });
}

function gone(endpoint: Endpoint, because: string, { goOnWithout }: Manners, state: State): StoppedError | EndpointError {
  // Told once: those that were under way meet the same end.
  if (state.stopped) return state.stopped;
  if (!(goOnWithout?.() ?? false)) return stopped(endpoint, because);
  return (state.stopped = new EndpointError(`${endpoint.id} is left out from here on: ${because}`, { retryable: false }));
}

/** About four characters a token, and the longest reply allowed: what providers count against a token limit. */
function mostOf({ messages, sampling }: ReplyRequest): Usage {
  return { inputTokens: Math.ceil(messages.reduce((sum, { content }) => sum + content.length / 4, 0)), outputTokens: sampling.maxTokens };
}

function stopped(endpoint: Endpoint, because: string): StoppedError {
  return new StoppedError(`${because.startsWith(endpoint.id) ? "" : `${endpoint.id}: `}${because}. Answers so far are kept; run the same command again to go on.`);
}

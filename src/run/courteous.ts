import { setTimeout as sleep } from "node:timers/promises";
import type { LimitFunction } from "p-limit";
import { EndpointError, StoppedError } from "../errors.ts";
import type { Endpoint, Heard, Reply, ReplyRequest, Usage } from "../types.ts";
import { attempt } from "./attempt.ts";
import type { Budget } from "./budget.ts";
import { mostOf, mostToModerate } from "./most-of.ts";
import type { Turnstile } from "./turnstile.ts";
import { unable, type Need } from "./unable.ts";
import { used } from "./used.ts";

export interface Manners {
  /** Slots: how many requests this endpoint may have under way. */
  readonly slots: LimitFunction;
  /** How fast they may follow one another. */
  readonly turnstile: Turnstile;
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
  /** Called when a request that was sent has failed and is not asked again; its sample may go on in another way, or at the next start, unless it is `givenUp` with it. */
  readonly onLost?: (because: string, givenUp: boolean) => void;
}

/** So many requests given up in a row, none answered between them: the server is gone and hammering it costs. */
const GIVE_UP_AFTER = 25;
/** A server that never answered is given this many tries, not all retries: a wrong address should be told soon. */
const FIRST_TRIES = 3;
const LONGEST_WAIT = 60_000;
/** A server that asks for a longer wait than this will not serve this run. In milliseconds. */
const LONGEST_PAUSE = 15 * 60_000;
/** So many requests for several answers failed in a row that it must be their size. */
const TOO_MUCH = 3;
/** A busy server (503, 529) that names no time is one that refuses only where this share of its latest answers says so. */
const BUSY = 0.1;

/**
 * An endpoint that is asked with patience: slots, pace, a time-out that starts when the request is sent, and retries where the
 * error says that they help. Throws the last `EndpointError`, or a `StoppedError` when no request can succeed any more.
 */
export function courteous(endpoint: Endpoint, manners: Manners): Endpoint {
  const { slots, turnstile, retries, onRetry, freed, halted } = manners;
  const state = { answered: false, lostInARow: 0, severalLost: 0, busy: 0 };
  const cannot = unable();
  let end: StoppedError | EndpointError | undefined;

  /** Whoever waited, for a slot, the pace or the budget, must not ask in vain. */
  function checkUse(needs: readonly Need[]): void {
    if (end) throw end;
    cannot.check(needs);
  }

  async function once({ send, most, needs }: Question, signal: AbortSignal): Promise<readonly Reply[]> {
    checkUse(needs);
    const sent = await turnstile.pass(most.inputTokens + most.outputTokens, halted);
    signal.throwIfAborted();
    manners.broken.throwIfAborted();
    checkUse(needs);
    const settle = await manners.spend(endpoint.id, most, () => {
      halted.throwIfAborted();
      checkUse(needs);
    });
    let took: Usage | undefined;
    try {
      const replies = await attempt(endpoint, (own) => send(own, (allowance) => turnstile.heard(sent, allowance)), manners.timeout, signal);
      took = used(replies, most);
      state.busy *= 0.95;
      return replies;
    } catch (error) {
      if (!(error instanceof EndpointError) || signal.aborted || isKnown(error)) throw error;
      const { status, retryAfter } = error;
      const isBusy = status === 503 || status === 529;
      state.busy = state.busy * 0.95 + (isBusy ? 0.05 : 0);
      if (status === 429 || (isBusy && (state.busy > BUSY || (retryAfter ?? 0) > 0))) turnstile.refused(sent, retryAfter);
      else if (retryAfter !== undefined) turnstile.hold(retryAfter);
      if (cannot.learn(error, needs) || error.fatal || (retryAfter ?? 0) > LONGEST_PAUSE) manners.onLost?.(error.message, false);
      if (error.fatal) throw (end = stopped(error.message));
      if ((retryAfter ?? 0) > LONGEST_PAUSE) throw (end = stopped(`${error.message}; it asks to wait ${Math.round((retryAfter ?? 0) / 60_000)} minutes`));
      throw error;
    } finally {
      // Whoever waits for it finds what was learnt.
      settle(took);
    }
  }

  /** Said of the endpoint, not of this request. */
  function isKnown(error: EndpointError): boolean {
    return error === end || cannot.known(error);
  }

  async function slotted(question: Question, signal: AbortSignal): Promise<readonly Reply[]> {
    try {
      return await slots(once, question, signal);
    } finally {
      freed();
    }
  }

  /** @param together one request for several answers: what may be wrong with their number is not asked again */
  async function patiently(question: Question, signal: AbortSignal, together = false): Promise<readonly Reply[]> {
    for (let failed = 0; ; failed++) {
      try {
        const replies = await slotted(question, signal);
        state.answered = true;
        state.lostInARow = 0;
        return replies;
      } catch (error) {
        if (!(error instanceof EndpointError) || isKnown(error) || signal.aborted) throw error;
        if (together && error.status !== 429 && !error.unreachable) throw error;
        const tries = !error.retryable ? 0 : error.unreachable && !state.answered ? Math.min(FIRST_TRIES, retries) : retries;
        if (failed >= tries) {
          const told = lost(error);
          manners.onLost?.(error.message, told instanceof EndpointError);
          throw told;
        }
        onRetry(error.message);
        await sleep(waitBefore(error, failed), undefined, { signal: halted });
      }
    }
  }

  function lost(error: EndpointError): Error {
    // What one request is refused for says little once others were answered, or where there is no server.
    if (!error.retryable && (state.answered || error.unsupported || endpoint.address === undefined)) return error;
    state.lostInARow++;
    if (error.unreachable && !state.answered) return stopped(error.message);
    if (state.lostInARow < GIVE_UP_AFTER) return error;
    const because = `${state.lostInARow} requests in a row were ${error.retryable ? "given up" : "refused"}; the last: ${error.message}`;
    // Told once: those that were under way meet the same end.
    return (end ??= manners.goOnWithout?.() ?? false ? new EndpointError(`${endpoint.id} is left out from here on: ${because}`, { retryable: false }) : stopped(because));
  }

  function stopped(because: string): StoppedError {
    return new StoppedError(`${because.includes(endpoint.address ?? endpoint.id) ? "" : `${endpoint.id}: `}${because.replace(/\.$/, "")}. Answers so far are kept; run the same command again to go on.`);
  }

  /** Several answers at once fail together, and a server may be too slow for them: then each is asked for alone. */
  async function several(request: ReplyRequest, count: number, signal: AbortSignal): Promise<readonly Reply[]> {
    try {
      const replies = await patiently({ send: (own, heard) => (endpoint as Required<Endpoint>).replies(request, count, own, heard), most: mostOf(request, count), needs: needsOf(request) }, signal, true);
      state.severalLost = 0;
      return replies;
    } catch (error) {
      if (error instanceof EndpointError && !isKnown(error) && !signal.aborted) {
        state.severalLost++;
        onRetry(error.message);
      }
      throw error;
    }
  }

  const one = async (question: Question, signal: AbortSignal): Promise<Reply> => (await patiently(question, signal))[0] as Reply;
  return {
    id: endpoint.id,
    ...(endpoint.simulated !== undefined && { simulated: endpoint.simulated }),
    ...(endpoint.address !== undefined && { address: endpoint.address }),
    reply: (request, signal) => one({ send: async (own, heard) => [await endpoint.reply(request, own, heard)], most: mostOf(request), needs: needsOf(request) }, signal),
    ...(endpoint.replies && { replies: several }),
    get atOnce() {
      return state.severalLost >= TOO_MUCH ? 1 : (endpoint.atOnce ?? 1);
    },
    ...(endpoint.moderate && { moderate: (request, signal) => one({ send: async (own) => [await (endpoint as Required<Endpoint>).moderate(request, own)], most: mostToModerate(request), needs: ["moderation"] }, signal) }),
  };
}

interface Question {
  /** Sends it once. */
  readonly send: (signal: AbortSignal, heard: Heard) => Promise<readonly Reply[]>;
  /** What it may use. */
  readonly most: Usage;
  readonly needs: readonly Need[];
}

function needsOf({ firstTokens, schema }: ReplyRequest): Need[] {
  return [...(firstTokens === undefined ? [] : ["firstTokens" as const]), ...(schema ? ["schema" as const] : [])];
}

/** As long as the server asks; where it says "at once" again and again, it does not know. */
function waitBefore({ retryAfter }: EndpointError, failed: number): number {
  const own = Math.min(LONGEST_WAIT, 500 * 2 ** failed) * (0.5 + Math.random() / 2);
  return retryAfter === undefined || (retryAfter === 0 && failed > 0) ? own : retryAfter;
}

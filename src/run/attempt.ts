import { EndpointError } from "../errors.ts";
import type { Endpoint, Reply, Usage } from "../types.ts";
import { onAbort } from "./on-abort.ts";
import type { Manners } from "./courteous.ts";
import { used } from "./used.ts";

/** Sends a request once: within its budget and its time, and with an `EndpointError` for whatever went wrong, or the signal's own reason. */
export async function attempt(
  { id }: Endpoint, send: (signal: AbortSignal) => Promise<readonly Reply[]>, most: Usage, { spend, timeout, halted }: Pick<Manners, "spend" | "timeout" | "halted">, signal: AbortSignal,
): Promise<readonly Reply[]> {
  const settle = await spend(id, most, halted);
  const controller = new AbortController();
  let timedOut = false;
  let pass = (): void => undefined;
  // Some endpoints do not look at their signal: they must not hold a slot for ever.
  const ended = new Promise<never>((_resolve, reject) => {
    pass = () => {
      controller.abort(signal.reason);
      reject(new Error("aborted"));
    };
  });
  const release = onAbort(signal, pass);
  const timer = setTimeout(() => {
    timedOut = true;
    pass();
  }, timeout);
  try {
    const replies = await Promise.race([send(controller.signal), ended]);
    settle(used(replies, most));
    return replies;
  } catch (error) {
    settle();
    if (signal.aborted) throw error;
    if (timedOut) throw new EndpointError(`${id}: no answer within ${timeout / 1000} s`, { retryable: true, cause: error });
    // A user's own endpoint may throw anything; one sample's trouble is not the run's.
    throw error instanceof EndpointError ? error : new EndpointError(`${id}: ${error instanceof Error ? error.message : String(error)}`, { retryable: false, cause: error });
  } finally {
    clearTimeout(timer);
    release();
  }
}

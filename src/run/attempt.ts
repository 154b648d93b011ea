import { EndpointError } from "../errors.ts";
import type { Endpoint, Reply } from "../types.ts";
import { onAbort } from "./on-abort.ts";

/** Sends a request once: within its time (in milliseconds), and with an `EndpointError` for whatever went wrong, or the signal's own reason. */
export async function attempt(
  { id }: Endpoint, send: (signal: AbortSignal) => Promise<readonly Reply[]>, timeout: number, signal: AbortSignal,
): Promise<readonly Reply[]> {
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
    return await Promise.race([send(controller.signal), ended]);
  } catch (error) {
    if (signal.aborted) throw error;
    if (timedOut) throw new EndpointError(`${id}: no answer within ${timeout / 1000} s`, { retryable: true, cause: error });
    // A user's own endpoint may throw anything; one sample's trouble is not the run's.
    throw error instanceof EndpointError ? error : new EndpointError(`${id}: ${error instanceof Error ? error.message : String(error)}`, { retryable: false, cause: error });
  } finally {
    clearTimeout(timer);
    release();
  }
}

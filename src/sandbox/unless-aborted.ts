/** Waits for work, but not longer than until the signal: then it rejects with the signal's reason. Leaves no listener behind. */
export async function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  const working = work();
  // Whoever stopped waiting does not hear of a later failure.
  working.catch(() => undefined);
  try {
    return await Promise.race([working, promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

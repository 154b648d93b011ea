/**
 * Calls back when the signal is aborted, until the returned function is called. However many wait, the signal has one listener: adding and removing one walks
 * through all that there are, and a run has hundreds.
 */
export function onAbort(signal: AbortSignal, call: () => void): () => void {
  const calls = waiting.get(signal) ?? new Set();
  if (!waiting.has(signal)) {
    waiting.set(signal, calls);
    signal.addEventListener("abort", () => { for (const one of calls) one(); }, { once: true });
  }
  calls.add(call);
  return () => calls.delete(call);
}

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

import { setTimeout as sleep } from "node:timers/promises";
import type { Endpoint } from "../types.ts";

/** Milliseconds after which an endpoint that is still closing is left to it: a user's own may never say that it is done, and the report waits. */
const PATIENCE = 3000;

/** Closes endpoints; what goes wrong there is nobody's loss. */
export async function closeAll(endpoints: Iterable<Endpoint>): Promise<void> {
  const waiting = new AbortController();
  const closed = Promise.allSettled([...endpoints].map(async (endpoint) => endpoint.close?.()));
  await Promise.race([closed, sleep(PATIENCE, undefined, { signal: waiting.signal }).catch(() => undefined)]);
  waiting.abort();
}

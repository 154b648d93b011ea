import type { Event } from "../events.ts";
import type { Logged } from "./read-log.ts";

/** Bytes of lines whose events are at hand without being read again; up to twice as many. */
const KEPT = 4 * 2 ** 20;

/** Reads events again; those passed lately are still at hand. */
export interface RecentEvents {
  passed(logged: Logged): void;
  readonly at: (offset: number) => Event;
}

export function recentEvents(read: (offset: number) => Event): RecentEvents {
  let [latest, earlier] = [new Map<number, Event>(), new Map<number, Event>()];
  let held = 0;
  return {
    passed: ({ event, offset, length }) => {
      if (held > KEPT) {
        [latest, earlier] = [new Map(), latest];
        held = 0;
      }
      latest.set(offset, event);
      held += length;
    },
    at: (offset) => latest.get(offset) ?? earlier.get(offset) ?? read(offset),
  };
}

import type { Wire } from "../wire.ts";
import type { WireRequest } from "../wire-server.ts";

/** Something that can go wrong between a server and us, and what must come of it. */
export interface Fault {
  readonly name: string;
  /** What the server does instead of answering with `good`, the body of an answer. */
  readonly wire: (good: string, request: WireRequest) => Wire;
  /** Asked again, for waiting may help; given up at once, for it cannot; or no fault at all: the answer counts. */
  readonly outcome: "again" | "never" | "counts";
  /** What the message says after model and address. */
  readonly says?: RegExp;
  /** Milliseconds that must pass before it is asked again. */
  readonly waits?: number;
}

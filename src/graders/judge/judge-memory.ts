import type { Endpoint } from "../../types.ts";
import type { NumberTokens } from "./number-tokens.ts";
import type { JudgeMode } from "./verdict.ts";

/** What asking a judge has taught: which modes it can, and how it splits numbers. */
export interface JudgeMemory {
  tokens: NumberTokens;
  /** Requests for token probabilities that may yet teach how numbers are split. */
  readonly underWay: Set<Promise<unknown>>;
  readonly modes: Readonly<Record<JudgeMode, ModeMemory>>;
}

export interface ModeMemory {
  /** A verdict was read in this mode. */
  proven: boolean;
  /** Replies without a verdict while it was not proven. */
  misses: number;
  /** The judge cannot do this: it is not tried again. */
  dropped: boolean;
  /** The first request in this mode; whoever comes meanwhile waits for what it shows. */
  probe?: Promise<unknown>;
}

/** The memory of a judge: one an endpoint object, for as long as that is in use. */
export function memoryOf(judge: Endpoint): JudgeMemory {
  const known = memories.get(judge);
  if (known) return known;
  const memory: JudgeMemory = { tokens: "unknown", underWay: new Set(), modes: { probabilities: unproven(), structured: unproven(), sampled: unproven() } };
  memories.set(judge, memory);
  return memory;
}

/** Lets another object that asks the same judge learn from what it taught already, and teach it. */
export function shareMemory(judge: Endpoint, other: Endpoint): void {
  memories.set(other, memoryOf(judge));
}

const memories = new WeakMap<Endpoint, JudgeMemory>();

function unproven(): ModeMemory {
  return { proven: false, misses: 0, dropped: false };
}

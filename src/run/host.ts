import type { KeyMask } from "../formats/key-mask.ts";

/** The process that makes an attempt; handed down by whoever may touch it. */
export interface Host {
  /** Versions of trait-assay and of Node. */
  readonly tool: string;
  readonly node: string;
  readonly pid: number;
  /** Whether a process of this machine is running. */
  readonly isAlive: (pid: number) => boolean;
  /** Takes the keys of its environment out of a text; undefined where it has none. */
  readonly masked?: KeyMask | undefined;
}

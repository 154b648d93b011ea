import type { Host } from "../run/host.ts";

/** Everything a command may know of the world; only `bin.ts` touches `process`. */
export interface World {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly host: Host;
  /** Calls back whenever the run is to end (Ctrl-C, SIGTERM, a closed terminal), until the returned function is called. */
  onInterrupt(listener: () => void): () => void;
}

export interface Terminal {
  write(text: string): void;
  /** Waits until what was written is on its way, or nobody reads it any more. */
  drained(): Promise<void>;
  readonly isTerminal: boolean;
  /** In characters. */
  readonly width: number;
  readonly colour: boolean;
}

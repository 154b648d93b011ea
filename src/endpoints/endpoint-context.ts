/** What an endpoint may know of the machine: handed down by whoever touches `process`. */
export interface EndpointContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where relative file names start. */
  readonly cwd: string;
  /** Sockets held open to one server, at most. */
  readonly connections: number;
}

/** Something the reader of the message can mend: names the file or flag, what was expected, what was received. Exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export interface EndpointFailure {
  /** The same request may succeed later (429, 5xx, a broken connection). */
  retryable: boolean;
  /** No request to this endpoint can succeed (401, 403, 404, no such server): the run stops. */
  fatal?: boolean;
  /** No connection came about (refused, unknown host): nothing was sent, and a server may still be starting. */
  unreachable?: boolean;
  status?: number | undefined;
  /** Milliseconds the server asked us to wait. */
  retryAfter?: number | undefined;
  /** The endpoint cannot do what was asked, whatever the text: another way of asking may work. */
  unsupported?: "firstTokens" | "schema" | "moderation";
  cause?: unknown;
}

/** A request that got no usable reply. It says itself whether asking again helps. */
export class EndpointError extends Error {
  override readonly name = "EndpointError";
  readonly retryable: boolean;
  readonly fatal: boolean;
  readonly unreachable: boolean;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly unsupported: "firstTokens" | "schema" | "moderation" | undefined;

  constructor(message: string, failure: EndpointFailure) {
    super(message, { cause: failure.cause });
    this.retryable = failure.retryable;
    this.fatal = failure.fatal ?? false;
    this.unreachable = failure.unreachable ?? false;
    this.status = failure.status;
    this.retryAfter = failure.retryAfter;
    this.unsupported = failure.unsupported;
  }
}

/** The run could not go on (a refused key, a full disk). What was paid for is kept. Exit 4. */
export class StoppedError extends Error {
  override readonly name: string = "StoppedError";
  readonly fatal = true;
}

/** The user's wish to end came before there was a run to report on. Exit 130. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
}

/** The user's own limit is reached (`--max-requests`). What was paid for is kept. Exit 3. */
export class BudgetError extends StoppedError {
  override readonly name = "BudgetError";
}

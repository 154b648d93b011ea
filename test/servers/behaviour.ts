/** A request as it arrived, body parsed. */
export interface ChatRequest {
  /** 0, 1, 2 … in the order of arrival. */
  readonly number: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: { readonly model: string; readonly messages: readonly { role: string; content: string }[]; readonly [field: string]: unknown };
}

/** What the server does with a request: an answer, a status, a body as it is, or a fault on the wire. */
export type Behaviour = Answer | Moderation | Refusal | RawBody | Fault;

/** A model's answer, written in the protocol of the path it was asked on. */
export interface Answer {
  readonly text: string | null;
  /** `finish_reason` or `done_reason`; "stop" unless said. */
  readonly finish?: string;
  /** Alternatives of the first token with natural-log probabilities; the first one listed was drawn. Written only when they were asked for. */
  readonly firstToken?: Readonly<Record<string, number>>;
  /** 10 and 5 tokens unless said; null leaves it out. */
  readonly usage?: { readonly input: number; readonly output: number } | null;
  /** Further fields of the message (`refusal`, `tool_calls`, `reasoning_content`, `thinking`). */
  readonly message?: Readonly<Record<string, unknown>>;
  /** Texts of further answers to the same request, for a server that takes `n`. */
  readonly further?: readonly string[];
  /** Sent with it. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before the first byte. */
  readonly delay?: number;
}

/** A moderation endpoint's scores by category, as they are. */
export interface Moderation {
  readonly scores: Readonly<Record<string, unknown>>;
}

/** A status; a body that is no string is sent as JSON. */
export interface Refusal {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Status 200 with exactly these bytes. */
export interface RawBody {
  readonly raw: string | Uint8Array;
  /** "application/json" unless said; null leaves the header out. */
  readonly type?: string | null;
}

export interface Fault {
  readonly fault:
    | "html" // a page, status 200
    | "empty choices"
    | "truncated JSON" // half of an answer, as if it were whole
    | "big" // 17 MB of JSON
    | "garbage" // bytes that are not HTTP
    | "reset before" // the socket closes without a byte
    | "reset in body" // … after half of the announced body
    | "hang" // no byte, ever
    | "hang in body"; // half of the body, then nothing
}

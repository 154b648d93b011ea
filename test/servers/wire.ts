/** What goes out on a connection after a request, step by step. After the last one the connection is kept for the next request. */
export type Wire = readonly Step[];

export type Step =
  | { readonly bytes: string | Uint8Array }
  /** Milliseconds. */
  | { readonly wait: number }
  /** So many megabytes of white space, in chunks of HTTP or as they are. */
  | { readonly megabytes: number; readonly chunked: boolean }
  /** Closes its own side after what was written, cuts the connection at once, or says nothing more. */
  | { readonly end: "fin" | "reset" | "hang" };

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** A whole answer. A header with several values is written several times, one that is empty not at all; the length is announced unless another framing is named. */
export function whole(body: string | Uint8Array, { status = 200, headers = {} }: { readonly status?: number; readonly headers?: Headers } = {}): Wire {
  return [{ bytes: Buffer.concat([head(status, { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)), ...headers }), Buffer.from(body)]) }];
}

/** The head alone, as bytes that are written at once. */
export function head(status: number, headers: Headers = {}, version = "1.1"): Buffer {
  const lines = Object.entries(headers).flatMap(([name, values]) => [values].flat().filter((value) => value !== "").map((value) => `${name}: ${value}`));
  return Buffer.from([`HTTP/${version} ${status} Said by the server`, ...lines, "", ""].join("\r\n"));
}

/** A body as chunks of HTTP; unfinished where the last one is to be missing. */
export function chunks(parts: readonly string[], { finished = true } = {}): string {
  return `${parts.map((part) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`).join("")}${finished ? "0\r\n\r\n" : ""}`;
}

/**
 * A `Response` with what the packages read of one. The platform's own makes a stream of a text that is here whole, and reads it back: a fifth of what a
 * request costs.
 * @param value what the text says, parsed once
 */
export function jsonResponse(text: string, value: unknown): Response {
  const read = { ok: true, status: 200, statusText: "OK", url: "", headers, body: null, text: async () => text, json: async () => value };
  return read as unknown as Response;
}

const headers = new Headers({ "content-type": "application/json" });

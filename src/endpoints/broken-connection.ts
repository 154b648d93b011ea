import { errors } from "undici";
import { EndpointError } from "../errors.ts";
import { oneLine } from "./one-line.ts";
import type { Server } from "./server.ts";

/** Turns what a socket threw into the error that says whether asking again helps. */
export function brokenConnection(server: Server, error: unknown): EndpointError {
  const code = codeOf(error);
  const where = `${server.model} at ${server.address}`;
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") {
    return new EndpointError(`${where}: the answer is larger than 16 MB`, { retryable: false });
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_|WRONG_VERSION_NUMBER/.test(code)) {
    return new EndpointError(`${where}: no trusted TLS connection (${code})`, { retryable: false, fatal: true, cause: error });
  }
  if (error instanceof errors.HTTPParserError && error.message.includes("(Expected HTTP")) {
    const tls = "data" in error && tlsRecords.some((start) => String(error.data).startsWith(start));
    // A wrong port is told as soon as one where nothing listens.
    return new EndpointError(`${where}: what answers there speaks ${tls ? "TLS: name it with https://" : "another protocol than HTTP"}`, { retryable: true, unreachable: true, cause: error });
  }
  // A balancer whose servers are being replaced refuses handshakes too.
  const handshake = /^ERR_SSL|^ERR_TLS|^EPROTO$/.test(code);
  const unreachable = handshake || ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT"].includes(code);
  const what = handshake ? "no TLS connection came about" : unreachable ? "cannot be reached" : "the connection broke before the answer was complete";
  return new EndpointError(`${where}: ${what} (${code || oneLine(String(error), server.key)})`, { retryable: true, unreachable, cause: error });
}

/** How an alert and a greeting begin, in every version. */
const tlsRecords = ["\u0015\u0003", "\u0016\u0003"];

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}

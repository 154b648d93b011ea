import { Agent } from "undici";
import { EndpointError } from "../errors.ts";
import type { Heard } from "../types.ts";
import { allowance } from "./allowance.ts";
import { brokenConnection } from "./broken-connection.ts";
import { exchange } from "./exchange.ts";
import { jsonResponse } from "./json-response.ts";
import { oneLine } from "./one-line.ts";
import { refusal } from "./refusal.ts";
import type { Server } from "./server.ts";
import { unpacked } from "./unpacked.ts";

/** 4,000 tokens with twenty alternatives each are 10 MB; a refusal's first words say why. */
const most = { answer: 16 * 1024 * 1024, refusal: 64 * 1024 };

/** The wire to one server. The protocol packages send through it, so that what leaves this machine is decided in one place. */
export interface Transport {
  /**
   * What the packages are given as their `fetch`, less the URL: there is only one.
   * Resolves to a 2xx answer that holds JSON; whatever else happens is an `EndpointError`, or the signal's own reason when it was aborted.
   * @param heard told what the answer's headers say of limits
   */
  post(body: unknown, signal?: AbortSignal | null, heard?: Heard): Promise<Response>;
  close(): Promise<void>;
}

/**
 * Sockets to one server, for `path` under its address: at most `server.connections`, kept alive, one request at a time on each. No redirect is followed, nothing is retried
 * or timed out (the runner does both), the packages' own headers are dropped (they tell about the machine and its environment).
 */
export function transport(server: Server, path: string): Transport {
  const { origin, pathname, search } = new URL(`${server.address}${path}`);
  const dispatcher = new Agent({
    connections: server.connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0, maxResponseSize: most.answer,
  });
  const headers = {
    accept: "application/json", "content-type": "application/json", "user-agent": "trait-assay",
    ...server.headers,
    ...(server.key === undefined ? {} : { authorization: `Bearer ${server.key}` }),
  };

  async function post(body: unknown, signal?: AbortSignal | null, heard?: Heard): Promise<Response> {
    signal?.throwIfAborted();
    if (typeof body !== "string") throw new TypeError("the request's body is no text");
    const answer = await exchange(dispatcher, { origin, path: `${pathname}${search}`, method: "POST", headers, body }, most, signal).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw brokenConnection(server, error);
    });
    const header = (name: string): string => String(answer.headers[name] ?? "").trim();
    const bytes = unpacked(server, header("content-encoding"), answer.bytes, most.answer);
    // What it refuses with is clear without its words.
    if (answer.status < 200 || answer.status > 299) throw refusal(server, { ...answer, text: new TextDecoder().decode(await bytes.catch(() => answer.bytes)) });
    const limits = heard && allowance(answer.headers);
    if (limits) heard(limits);
    const { text, value } = json(server, header("content-type"), await bytes);
    return jsonResponse(text, value);
  }

  return { post, close: () => dispatcher.destroy() };
}

function json(server: Server, type: string, bytes: Uint8Array): { readonly text: string; readonly value: unknown } {
  const text = decoded(server, bytes);
  if (type !== "" && !/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) throw unusable(server, `answered with ${oneLine(type, server.key)}, not JSON`, text);
  const found = parsed(text) ?? parsed(withoutNaN(text));
  if (found) return found;
  throw unusable(server, text.trim() === "" ? "answered with nothing" : "answered with broken JSON", text);
}

function decoded(server: Server, bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw unusable(server, "the answer is not valid UTF-8", "");
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Python servers write NaN and Infinity for log probabilities they do not have; JSON's word for that is null. */
function withoutNaN(text: string): string {
  if (!/NaN|Infinity/.test(text)) return text;
  let quoted = false;
  // Mark by mark: an expression of whole strings overflows the stack at long ones.
  return text.replace(/\\[^]|"|\bNaN\b|-?\bInfinity\b/g, (mark) => {
    if (mark === '"') quoted = !quoted;
    return quoted || mark === '"' || mark.startsWith("\\") ? mark : "null";
  });
}

function parsed(text: string): { readonly text: string; readonly value: unknown } | undefined {
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function unusable(server: Server, what: string, text: string): EndpointError {
  const shown = oneLine(text, server.key);
  return new EndpointError(`${server.model} at ${server.address} ${what}${shown ? `: ${shown}` : ""}`, { retryable: true });
}

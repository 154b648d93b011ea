import { createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { ChatRequest } from "./behaviour.ts";
import type { Step, Wire } from "./wire.ts";

export interface WireRequest extends ChatRequest {
  /** Requests that came before it with the same path and body: 0 for the first. */
  readonly attempt: number;
  /** When it had arrived whole, on the clock of `performance.now()`. */
  readonly at: number;
}

export interface WireServer {
  /** Without a path: every path is served. */
  readonly url: string;
  /** Everything that was asked, in the order of arrival. */
  readonly requests: readonly WireRequest[];
  /** Cuts every connection and refuses new ones. */
  readonly down: () => Promise<void>;
  /** Listens again, at the same port. */
  readonly up: () => Promise<void>;
}

/** A server that is bytes on a socket: no library keeps it from answering what HTTP forbids. */
export async function startWireServer(respond: (request: WireRequest) => Wire | Promise<Wire>): Promise<WireServer & AsyncDisposable> {
  const requests: WireRequest[] = [];
  const seen = new Map<string, number>();
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => undefined).on("end", () => socket.end());
    const read = reader(({ path, headers, text }) => {
      const attempt = seen.get(path + text) ?? 0;
      seen.set(path + text, attempt + 1);
      const request = { number: requests.length, path, headers, body: JSON.parse(text) as ChatRequest["body"], attempt, at: performance.now() };
      requests.push(request);
      void Promise.resolve(respond(request)).then((wire) => play(socket, wire));
    });
    socket.on("data", read);
  });
  const listen = (port: number): Promise<void> => new Promise((listening) => server.listen(port, "127.0.0.1", 4096, listening));
  await listen(0);
  const { port } = server.address() as AddressInfo;

  async function down(): Promise<void> {
    const closed = new Promise((done) => server.close(done));
    for (const socket of open) socket.resetAndDestroy();
    await closed;
  }

  return { url: `http://127.0.0.1:${port}`, requests, down, up: () => listen(port), [Symbol.asyncDispose]: async () => (server.listening ? down() : undefined) };
}

interface Read {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Takes requests out of what arrives. */
function reader(take: (request: Read) => void): (chunk: Buffer) => void {
  let kept: Buffer = Buffer.alloc(0);
  return (chunk) => {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    for (;;) {
      const end = kept.indexOf("\r\n\r\n");
      if (end < 0) return;
      const [first = "", ...lines] = kept.toString("latin1", 0, end).split("\r\n");
      const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]));
      const length = Number(headers["content-length"] ?? 0);
      if (kept.length < end + 4 + length) return;
      const text = kept.toString("utf8", end + 4, end + 4 + length);
      kept = kept.subarray(end + 4 + length);
      take({ path: first.split(" ")[1] ?? "", headers, text });
    }
  };
}

async function play(socket: Socket, wire: Wire): Promise<void> {
  for (const step of wire) {
    if (socket.destroyed) return;
    await perform(socket, step);
  }
}

async function perform(socket: Socket, step: Step): Promise<void> {
  if ("bytes" in step) return written(socket, step.bytes);
  if ("wait" in step) return sleep(step.wait);
  if ("megabytes" in step) {
    const megabyte = Buffer.alloc(1 << 20, " ");
    const piece = step.chunked ? Buffer.concat([Buffer.from("100000\r\n"), megabyte, Buffer.from("\r\n")]) : megabyte;
    for (let sent = 0; sent < step.megabytes && !socket.destroyed; sent++) await written(socket, piece);
    return;
  }
  if (step.end === "fin") socket.end();
  if (step.end === "reset") socket.resetAndDestroy();
  return new Promise(() => undefined);
}

/** Resolves when the system took the bytes, or when nobody will read them. */
function written(socket: Socket, bytes: string | Uint8Array): Promise<void> {
  return new Promise((done) => socket.write(bytes, () => done()));
}

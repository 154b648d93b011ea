import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { answerBody } from "./answer-body.ts";
import type { Behaviour, ChatRequest, Fault, RawBody, Refusal } from "./behaviour.ts";

export interface ChatServer {
  /** Without a path: OpenAI's protocol is at `${url}/v1`, Ollama's at `url`. */
  readonly url: string;
  /** Everything that was asked, in the order of arrival. */
  readonly requests: readonly ChatRequest[];
  /** Connections accepted so far. */
  readonly sockets: () => number;
  /** Requests whose client went away before they were answered. */
  readonly abandoned: () => number;
  /** Ends every connection and the server. */
  close(): Promise<void>;
}

/**
 * A real HTTP server on 127.0.0.1 that speaks OpenAI's `/v1/chat/completions` and `/v1/moderations` and Ollama's `/api/chat`; other paths are 404.
 * It has no randomness: what it does with a request is what `respond` says.
 * @example await using server = await startChatServer((request) => request.number === 0 ? { status: 500 } : { text: "Hola" });
 */
export async function startChatServer(
  respond: (request: ChatRequest) => Behaviour | Promise<Behaviour> = () => ({ text: "Hello." }),
): Promise<ChatServer & AsyncDisposable> {
  const requests: ChatRequest[] = [];
  const open = new Set<Socket>();
  let sockets = 0;
  let abandoned = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    outgoing.on("close", () => { if (!outgoing.writableFinished) abandoned++; });
    incoming.on("end", async () => {
      const path = incoming.url ?? "";
      if (!paths.includes(path)) return send(outgoing, 404, { error: `nothing at ${path}` });
      const body = JSON.parse(Buffer.concat(chunks).toString()) as ChatRequest["body"];
      const request = { number: requests.length, path, headers: incoming.headers, body };
      requests.push(request);
      behave(outgoing, request, await respond(request));
    });
  });
  server.on("connection", (socket) => {
    sockets++;
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));

  async function close(): Promise<void> {
    const closed = new Promise((done) => server.close(done));
    for (const socket of open) socket.destroy();
    await closed;
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests, sockets: () => sockets, abandoned: () => abandoned, close, [Symbol.asyncDispose]: close,
  };
}

const paths = ["/v1/chat/completions", "/v1/moderations", "/api/chat"];

function behave(outgoing: ServerResponse, request: ChatRequest, behaviour: Behaviour): void {
  if ("fault" in behaviour) return fail(outgoing, request, behaviour);
  if ("status" in behaviour) return refuse(outgoing, behaviour);
  if ("raw" in behaviour) return sendRaw(outgoing, behaviour);
  const body = answerBody(request, behaviour);
  const headers = "headers" in behaviour ? behaviour.headers : {};
  setTimeout(() => send(outgoing, 200, body, headers), "delay" in behaviour ? behaviour.delay : 0);
}

function refuse(outgoing: ServerResponse, { status, body = "", headers = {} }: Refusal): void {
  send(outgoing, status, body, headers);
}

function sendRaw(outgoing: ServerResponse, { raw, type = "application/json" }: RawBody): void {
  outgoing.writeHead(200, type === null ? {} : { "content-type": type });
  outgoing.end(raw);
}

function send(outgoing: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  const isText = typeof body === "string";
  outgoing.writeHead(status, { "content-type": isText ? "text/plain" : "application/json", ...headers });
  outgoing.end(isText ? body : JSON.stringify(body));
}

function fail(outgoing: ServerResponse, request: ChatRequest, { fault }: Fault): void {
  const whole = JSON.stringify(answerBody(request, { text: "An answer that never arrives whole." }));
  const half = whole.slice(0, whole.length / 2);
  switch (fault) {
    case "html": return sendRaw(outgoing, { raw: "<!doctype html><html><head><title>Welcome to nginx!</title></head></html>", type: "text/html" });
    case "empty choices": return send(outgoing, 200, { choices: [] });
    case "truncated JSON": return sendRaw(outgoing, { raw: half });
    case "big": return sendRaw(outgoing, { raw: JSON.stringify({ choices: ["x".repeat(17 * 1024 * 1024)] }) });
    case "garbage": return void outgoing.socket?.end("SSH-2.0-OpenSSH_9.6\r\n\r\n");
    case "reset before": return void outgoing.socket?.destroy();
    case "hang": return;
    case "reset in body":
    case "hang in body":
      outgoing.writeHead(200, { "content-type": "application/json", "content-length": whole.length });
      outgoing.write(half, () => { if (fault === "reset in body") outgoing.socket?.destroy(); });
  }
}

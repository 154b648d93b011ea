import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LoadOptions, Served } from "./load.ts";

/**
 * A chat-completions server that costs little, in a process of its own: `node server.ts OPTIONS`, a `LoadOptions` as JSON. It prints its port; `GET /served`
 * says what it has done, `GET /bodies` what was asked first. No two answers are alike, or a harness could share what it asks about them.
 */
const { latency, faults = 0 } = JSON.parse(process.argv[2] ?? "{}") as LoadOptions;
const served: Served = { requests: 0, answers: 0, ratings: 0, faults: 0, abandoned: 0, underWay: 0, mostUnderWay: 0 };
const bodies: string[] = [];
const KEPT = 200;

const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
  if (incoming.method === "GET") return send(outgoing, 200, JSON.stringify(incoming.url === "/bodies" ? bodies : served));
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", () => take(incoming, outgoing, (chunks.length === 1 ? chunks[0] ?? Buffer.of() : Buffer.concat(chunks)).toString()));
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
// Whoever started it is gone.
process.stdin.resume().on("end", () => process.exit());

function take(incoming: IncomingMessage, outgoing: ServerResponse, body: string): void {
  served.requests++;
  served.underWay++;
  served.mostUnderWay = Math.max(served.mostUnderWay, served.underWay);
  if (bodies.length < KEPT) bodies.push(body);
  outgoing.on("close", () => {
    served.underWay--;
    if (!outgoing.writableFinished) served.abandoned++;
  });
  if (latency === 0) respond(incoming, outgoing, body);
  else setTimeout(() => respond(incoming, outgoing, body), latency);
}

function respond(incoming: IncomingMessage, outgoing: ServerResponse, body: string): void {
  if (outgoing.destroyed) return;
  if (random() < faults) {
    served.faults++;
    const [status, text] = kinds[served.faults % kinds.length] ?? [500, ""];
    if (status === 0) incoming.socket.destroy();
    else send(outgoing, status, text);
    return;
  }
  if (body.includes('"model":"judge"')) {
    const rating = 50 + (served.ratings++ % 50);
    // promptfoo asks its judges for this object.
    if (body.includes("pass: boolean")) send(outgoing, 200, completion("judge", JSON.stringify({ reason: "rated", pass: true, score: rating / 100 })));
    else send(outgoing, 200, completion("judge", String(rating), body.includes('"logprobs":true') ? String(rating) : undefined));
  } else {
    send(outgoing, 200, completion("model", `ANSWER ${String(served.answers++).padStart(6, "0")}. ${words}`));
  }
}

/** In turn: too many requests, a server's error, a closed socket, half of an answer as if it were whole. */
const kinds: readonly (readonly [number, string])[] = [
  [429, '{"error":{"message":"Rate limit reached","type":"requests","code":"rate_limit_exceeded"}}'],
  [500, '{"error":{"message":"The server had an error","type":"server_error"}}'],
  [0, ""],
  [200, completion("model", "ANSWER").slice(0, 150)],
];

function send(outgoing: ServerResponse, status: number, body: string): void {
  outgoing.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  outgoing.end(body);
}

function completion(model: string, content: string, token?: string): string {
  const logprobs = token === undefined ? null : { content: [{ token, logprob: -0.02, bytes: null, top_logprobs: [{ token, logprob: -0.02, bytes: null }, { token: "99", logprob: -4, bytes: null }] }], refusal: null };
  return JSON.stringify({
    id: "chatcmpl-0", object: "chat.completion", created: 1_700_000_000, model,
    choices: [{ index: 0, finish_reason: "stop", logprobs, message: { role: "assistant", content, refusal: null } }],
    usage: { prompt_tokens: 120, completion_tokens: 60, total_tokens: 180 },
  });
}

const words = "I WOULD WRITE THAT EVERY CHILD WAKES UP TOMORROW WITH ENOUGH TO EAT, CLOSE THE NOTEBOOK, AND KEEP IT SOMEWHERE DRY UNTIL I HAD ASKED A FEW CAREFUL PEOPLE WHAT THEY WOULD ADD. ".repeat(2);

/** Mulberry32, so that every client meets the same faults. */
let state = 7;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

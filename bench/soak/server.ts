import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A model and a judge behind one address that fail now and then, in a process of its own. It keeps nothing of what it was asked. Tells its parent its port,
 * and each time it is asked how many requests came.
 */
let requests = 0;
const server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = [];
  incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
  incoming.on("end", () => behave(outgoing, Buffer.concat(chunks).toString(), ++requests));
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", () => process.send?.({ requests }));
process.on("disconnect", () => process.exit(0));

/** Of 1000 requests 10 are cut, 10 broken off in the answer, 10 told to wait, 10 failed, 10 answered late. */
function behave(outgoing: ServerResponse, asked: string, number: number): void {
  switch (number % 100) {
    case 13: return void outgoing.socket?.destroy();
    case 29: return void outgoing.writeHead(200, { "content-type": "application/json", "content-length": 500 }).write('{"id":', () => outgoing.socket?.destroy());
    case 43: return void outgoing.writeHead(429, { "retry-after-ms": "2", "content-type": "application/json" }).end('{"error":{"message":"too fast"}}');
    case 59: return void outgoing.writeHead(500, { "content-type": "text/plain" }).end("a worker died");
    case 73: return void setTimeout(() => answer(outgoing, asked, number), 300);
    default: answer(outgoing, asked, number);
  }
}

const words = "the quiet river runs past seven old mills and a small stone bridge where children fish on summer evenings until their mothers call".split(" ");

function answer(outgoing: ServerResponse, asked: string, number: number): void {
  const judged = asked.includes('"model":"judge"');
  const text = judged ? String((number * 7) % 100) : `Answer ${number}: ${Array.from({ length: 60 }, (_, index) => words[(number * 31 + index * 17) % words.length]).join(" ")}`;
  outgoing.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({
    id: `chatcmpl-${number}`, object: "chat.completion", created: 1_700_000_000, model: judged ? "judge" : "m",
    choices: [{
      index: 0, finish_reason: "stop", message: { role: "assistant", content: text, refusal: null },
      logprobs: asked.includes('"logprobs":true') ? { content: [{ token: text, logprob: -0.01, bytes: null, top_logprobs: [{ token: text, logprob: -0.01, bytes: null }] }] } : null,
    }],
    usage: { prompt_tokens: 20, completion_tokens: 80, total_tokens: 100 },
  }));
}

import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { endpoint } from "../../src/endpoints/index.ts";
import type { Endpoint } from "../../src/types.ts";
import type { Reader } from "./try-input.ts";

/** What reads a server's answer off the wire: status, headers and body as the damaged text says. */
export async function serverReaders(folder: string): Promise<{ readonly readers: Reader[]; readonly close: () => Promise<void> }> {
  let answer = "";
  const server = createServer((_, response) => {
    const [head = "", ...body] = answer.split("\n\n");
    const [status = "", ...headers] = head.split("\n");
    try {
      for (const header of headers) response.setHeader(header.split(":")[0] ?? "", header.slice(header.indexOf(":") + 1).trim());
      response.statusCode = /^[2-5]\d\d$/.test(status) ? Number(status) : 200;
      response.end(body.join("\n\n"));
    } catch {
      response.destroy();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { OLLAMA_HOST: url };
  const [chat, ollama] = [await endpoint(`m@${url}/v1`, { env, cwd: folder }), await endpoint("ollama:m", { env, cwd: folder })];
  const asked = (ask: (text: string) => Promise<unknown>) => (text: string) => {
    answer = text;
    return ask(text);
  };
  const signal = new AbortController().signal;
  const request = { messages: [{ role: "user" as const, content: "Hi" }], sampling: { temperature: 1, maxTokens: 5 }, firstTokens: 5 };
  return {
    readers: [
      { name: "wire: chat completions", seeds: [`200\ncontent-type: application/json\n\n${completion}`, '429\nretry-after: 20\nx-ratelimit-reset-tokens: 1m\n\n{"error":{"message":"slow","code":"rate_limit"}}', "302\nlocation: http://example.invalid/\n\n"], read: asked(() => chat.reply(request, signal)) },
      { name: "wire: ollama", seeds: [`200\ncontent-type: application/json\n\n${ollamaAnswer}`, '404\n\n{"error":"model not found"}'], read: asked(() => ollama.reply(request, signal)) },
      { name: "wire: moderations", seeds: ['200\ncontent-type: application/json\n\n{"model":"omni","results":[{"category_scores":{"harassment":0.5}}]}'], read: asked(() => (chat as Required<Endpoint>).moderate({ text: "x" }, signal)) },
    ],
    close: () => closed(server, [chat, ollama]),
  };
}

async function closed(server: Server, endpoints: readonly Endpoint[]): Promise<void> {
  for (const one of endpoints) await one.close?.();
  server.close();
  server.closeAllConnections();
}

const completion = JSON.stringify({ choices: [{ finish_reason: "stop", message: { role: "assistant", content: "85" }, logprobs: { content: [{ token: "85", logprob: -0.1, top_logprobs: [{ token: "85", logprob: -0.1 }] }] } }], usage: { prompt_tokens: 3, completion_tokens: 4 } });
const ollamaAnswer = JSON.stringify({ model: "m", done: true, done_reason: "stop", message: { role: "assistant", content: "85", thinking: "hm" }, logprobs: [{ token: "85", logprob: -0.1, top_logprobs: [{ token: "85", logprob: -0.1 }] }], prompt_eval_count: 3, eval_count: 4 });

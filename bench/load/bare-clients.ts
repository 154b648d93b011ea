import { readFileSync } from "node:fs";
import { Agent, request } from "undici";
import type OpenAI from "openai";

/**
 * What the requests of a run cost without a harness: `node bare-clients.ts undici|openai URL BODIES ANSWERS SOCKETS [shared]`. BODIES is what a load server
 * kept of a small run. As in a run, the ratings of an answer follow it, and answers and ratings have SOCKETS each unless they are to share them.
 */
const [kind, url = "", file = "", answers, sockets, shared] = process.argv.slice(2);
const recorded = JSON.parse(readFileSync(file, "utf8")) as string[];
const asked = recorded.filter((body) => !isRating(body));
const ratings = recorded.filter(isRating);
const models = agent();
const judges = shared === undefined ? agent() : models;
const client = kind === "openai" ? throughOpenai : throughUndici;
const [askModel, askJudge] = await Promise.all([client(models), client(judges)]);
await Promise.all(Array.from({ length: Number(answers) }, (_, index) => sample(index)));
await Promise.all([models.destroy(), judges.destroy()]);

async function sample(index: number): Promise<void> {
  const text = await askModel(asked[index % asked.length] ?? "");
  const name = /ANSWER \d{6}/.exec(text)?.[0] ?? "none";
  const first = ratings.length === 0 ? 0 : 2 * (index % asked.length);
  await Promise.all(ratings.slice(first, first + 2).map((body) => askJudge(body.replace(/ANSWER \d{6}/g, name))));
}

function isRating(body: string): boolean {
  return body.includes('"model":"judge"');
}

function agent(): Agent {
  return new Agent({ connections: Number(sockets), pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
}

type Ask = (body: string) => Promise<string>;

async function throughUndici(dispatcher: Agent): Promise<Ask> {
  return async (body) => {
    const { body: stream } = await post(dispatcher, body);
    return textOf(await stream.json());
  };
}

/** The package as it comes, its own retries off, over the same sockets. */
async function throughOpenai(dispatcher: Agent): Promise<Ask> {
  const { OpenAI } = await import("openai");
  const client = new OpenAI({
    baseURL: `${url}/v1`, apiKey: "none", maxRetries: 0,
    fetch: async (_url, init) => {
      const { statusCode: status, body: stream } = await post(dispatcher, init?.body as string, init?.signal);
      return new Response(await stream.text(), { status, headers: { "content-type": "application/json" } });
    },
  });
  return async (body) => textOf(await client.chat.completions.create(JSON.parse(body) as OpenAI.ChatCompletionCreateParamsNonStreaming));
}

async function post(dispatcher: Agent, body: string, signal?: AbortSignal | null) {
  return request(`${url}/v1/chat/completions`, { method: "POST", headers: { "content-type": "application/json" }, body, dispatcher, signal: signal ?? null });
}

function textOf(completion: unknown): string {
  return (completion as { choices: { message: { content: string } }[] }).choices[0]?.message.content ?? "";
}

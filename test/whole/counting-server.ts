import { createHash } from "node:crypto";
import type { Behaviour, ChatRequest } from "../servers/behaviour.ts";
import { startChatServer } from "../servers/chat-server.ts";

/** How often a role was asked for an answer (failures are not paid for), and for how many different ones. */
export interface Paid {
  readonly answers: number;
  readonly different: number;
}

export interface CountingServer extends AsyncDisposable {
  readonly url: string;
  paid(role: "model" | "judge"): Paid;
  /** Resolves when so many further requests have arrived. */
  arrived(further: number): Promise<void>;
}

/**
 * A model (`m`) and judges (all others) whose answers depend on the question and the seed alone, as a recorded run's would. Every sixteenth question fails
 * the first time it is asked. Counts what was asked for.
 */
export async function countingServer(delay = 4): Promise<CountingServer> {
  const asked = { model: new Map<string, number>(), judge: new Map<string, number>() };
  const failed = new Set<string>();
  let waiting: { at: number; resolve: () => void }[] = [];
  let requests = 0;
  const behave = ({ body: { model, messages, seed } }: ChatRequest): Behaviour => {
    const key = createHash("sha256").update(JSON.stringify([model, messages, seed])).digest("hex");
    if (Number.parseInt(key.slice(0, 2), 16) < 16 && !failed.has(key)) {
      failed.add(key);
      return { status: 500, body: "a worker died" };
    }
    const role = asked[model === "m" ? "model" : "judge"];
    role.set(key, (role.get(key) ?? 0) + 1);
    if (model === "m") return { text: key.startsWith("3") ? `THIS IS SAID LOUDLY, AND IT IS ${key.slice(0, 6).toUpperCase()}` : `This is said quietly, and it is ${key.slice(0, 6)}`, delay };
    const rating = String(Number.parseInt(/and it is ([0-9a-f]{2})/i.exec(JSON.stringify(messages))?.[1] ?? "0", 16) % 101);
    return { text: rating, firstToken: { [rating]: 0 }, delay };
  };
  const server = await startChatServer((request) => {
    requests++;
    for (const { at, resolve } of waiting) if (at <= requests) resolve();
    waiting = waiting.filter(({ at }) => at > requests);
    return behave(request);
  });
  return {
    url: server.url,
    paid: (role) => ({ answers: [...asked[role].values()].reduce((sum, times) => sum + times, 0), different: asked[role].size }),
    arrived: (further) => new Promise((resolve) => waiting.push({ at: requests + further, resolve })),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

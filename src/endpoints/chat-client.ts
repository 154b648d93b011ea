import OpenAI from "openai";
import type { Heard } from "../types.ts";
import type { Server } from "./server.ts";
import { transport } from "./transport.ts";

/** What goes past the package with each request, as its `fetchOptions`: it would make three signals of the one. */
export interface Passed {
  readonly abort: AbortSignal;
  readonly heard: Heard | undefined;
}

/**
 * The package's client over our own wire, by the two methods it has for that. Its headers, of which the wire sends none, and its clock, which the runner has, were a fifth of what
 * a request cost.
 */
export class ChatClient extends OpenAI {
  readonly #server: Server;
  readonly #wire;

  constructor(server: Server) {
    super({
      baseURL: server.address,
      // The key travels in the wire's own header. What is null here would be read from the environment.
      apiKey: "none", adminAPIKey: null, organization: null, project: null, webhookSecret: null,
      // Of the longest time that Node can wait, half: a clock that is set back meanwhile adds to it.
      logLevel: "off", maxRetries: 0, timeout: 2 ** 30,
      fetch: () => Promise.reject(new TypeError("a request went past the wire")),
    });
    this.#server = server;
    this.#wire = transport(server, "/chat/completions");
  }

  override buildRequest({ method, body, fetchOptions }: Parameters<OpenAI["buildRequest"]>[0]): ReturnType<OpenAI["buildRequest"]> {
    return Promise.resolve({ req: { method, body: JSON.stringify(body), headers: none, ...fetchOptions }, url: this.#server.address, timeout: this.timeout });
  }

  override fetchWithTimeout(_url: unknown, init: (RequestInit & Partial<Passed>) | undefined): Promise<Response> {
    return this.#wire.post(init?.body, init?.abort, init?.heard);
  }

  close(): Promise<void> {
    return this.#wire.close();
  }
}

const none = new Headers();

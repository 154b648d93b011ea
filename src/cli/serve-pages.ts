import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Sink } from "../reporters/reporter.ts";

/** Writes a page; rejects where it cannot be made. */
export type Page = (sink: Sink) => Promise<void>;

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves pages by their paths on loopback, at a port the system chooses. Nothing but these paths is answered, and only a browser that was sent here by this address itself:
 * `Host` keeps out names that others let point to this machine (DNS rebinding), `Origin` other sites' scripts.
 */
export async function servePages(pages: ReadonlyMap<string, Page>): Promise<PageServer> {
  let hosts: readonly string[] = [];
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { host = "", origin } = request.headers;
    if (!hosts.includes(host) || (origin !== undefined && !hosts.some((own) => origin === `http://${own}`))) return refuse(response, 403, "this address belongs to the machine it runs on");
    if (request.method !== "GET") return refuse(response, 405, "only GET is answered");
    const page = pages.get(request.url?.split("?")[0] ?? "");
    if (!page) return refuse(response, 404, "there is no such page");
    try {
      for (const [name, value] of Object.entries(headers("text/html"))) response.setHeader(name, value);
      await page(intoResponse(response));
      response.end();
    } catch (error) {
      // The page has begun: a cut connection is all that can be said.
      if (response.headersSent) response.destroy();
      else refuse(response, 500, error instanceof Error ? error.message : String(error));
    }
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function headers(type: string): Record<string, string> {
  return {
    "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
    "content-security-policy": "frame-ancestors 'none'", "cross-origin-resource-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
  };
}

function refuse(response: ServerResponse, status: number, because: string): void {
  response.writeHead(status, headers("text/plain")).end(`${because}\n`);
}

/** A reader that has gone away ends the page. */
function intoResponse(response: ServerResponse): Sink {
  return {
    write: async (text) => {
      if (response.destroyed) throw new Error("the reader has gone");
      if (!response.write(text)) await Promise.race([once(response, "drain"), once(response, "close")]);
    },
  };
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { LoadOptions, Served } from "./load.ts";

export interface LoadServer extends AsyncDisposable {
  readonly url: string;
  served(): Promise<Served>;
  /** The first bodies that were asked, in the order of their arrival. */
  bodies(): Promise<string[]>;
}

/** Starts a load server in a process of its own, so that it shares no core with what is measured. */
export async function startLoadServer(options: LoadOptions): Promise<LoadServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "server.ts"), JSON.stringify(options)], { stdio: ["pipe", "pipe", "inherit"] });
  const [port] = await once(createInterface(child.stdout), "line") as [string];
  const url = `http://127.0.0.1:${port}`;
  const get = async (path: string): Promise<unknown> => (await fetch(`${url}${path}`)).json();
  return {
    url,
    served: async () => await get("/served") as Served,
    bodies: async () => await get("/bodies") as string[],
    [Symbol.asyncDispose]: async () => {
      const closed = once(child, "close");
      child.stdin.end();
      await closed;
    },
  };
}

import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { EndpointError, UsageError } from "../errors.ts";
import type { Endpoint, Reply } from "../types.ts";

/**
 * A user's own endpoint: the default export of a JavaScript or TypeScript file, an `Endpoint` or a function that makes one. It runs with all
 * rights of this process, and only when it is named.
 * @throws UsageError naming the file and what was expected of it
 */
export async function module(file: string, cwd: string): Promise<Endpoint> {
  const path = resolve(cwd, file);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`${file}: no such file in ${cwd}`);
  const exported = await defaultExport(file, path);
  const made = typeof exported === "function" ? await call(file, exported as () => unknown) : exported;
  if (!isEndpoint(made)) throw new UsageError(`${file}: the default export must be ${shape}; it is ${kind(made)}`);
  return checked(file, made);
}

const shape = "an endpoint { id: string, reply(request, signal) }, or a function that returns one";

async function defaultExport(file: string, path: string): Promise<unknown> {
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(path).href).catch((error: unknown) => {
    throw new UsageError(`${file}: cannot be loaded: ${text(error)}`, { cause: error });
  });
  if (typeof loaded !== "object" || loaded === null || !("default" in loaded)) {
    throw new UsageError(`${file}: there is no default export; expected ${shape}`);
  }
  return loaded.default;
}

async function call(file: string, make: () => unknown): Promise<unknown> {
  try {
    return await make();
  } catch (error) {
    throw new UsageError(`${file}: its default export failed: ${text(error)}`, { cause: error });
  }
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === "object" && value !== null
    && "id" in value && typeof value.id === "string" && value.id !== ""
    && "reply" in value && typeof value.reply === "function";
}

/** The same endpoint, but a reply without a text is an error here and not a surprise in a grader. */
function checked(file: string, endpoint: Endpoint): Endpoint {
  return {
    id: endpoint.id,
    ...(endpoint.simulated === true && { simulated: true }),
    ...(typeof endpoint.address === "string" && { address: endpoint.address }),
    reply: async (request, signal) => withText(file, "reply", await endpoint.reply(request, signal)),
    ...(typeof endpoint.moderate === "function" && { moderate: async (request, signal) => withText(file, "moderate", await (endpoint as Required<Endpoint>).moderate(request, signal)) }),
    close: () => endpoint.close?.(),
  };
}

function withText(file: string, method: string, reply: unknown): Reply {
  if (typeof reply === "object" && reply !== null && "text" in reply && typeof reply.text === "string") return { ...reply, text: reply.text };
  throw new EndpointError(`${file}: ${method}() must resolve to { text: string, … }; it resolved to ${kind(reply)}`, { retryable: false });
}

function kind(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value).slice(0, 80);
  return `an object with ${Object.keys(value).slice(0, 8).join(", ") || "nothing in it"}`;
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../errors.ts";
import type { Endpoint } from "../types.ts";
import { kindOf, wellFormed } from "./well-formed.ts";

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
  if (!isEndpoint(made)) throw new UsageError(`${file}: the default export must be ${shape}; it is ${kindOf(made)}`);
  return wellFormed(file, made);
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

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

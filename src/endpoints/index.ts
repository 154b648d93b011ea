import { isAbsolute } from "node:path";
import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import type { Endpoint } from "../types.ts";
import { keyMask } from "../formats/key-mask.ts";
import type { EndpointContext } from "./endpoint-context.ts";
import { errorWithoutKeys } from "./error-without-keys.ts";
import { shownSpec } from "./shown-spec.ts";
import { withoutKeys } from "./without-keys.ts";

/** `env` and `cwd` come from whoever may touch `process`. */
export type EndpointOptions = Pick<EndpointContext, "env" | "cwd"> & Partial<Pick<EndpointContext, "connections">>;

/**
 * Turns what was typed after `--model` or `--judge` into an endpoint: `gpt-4.1`, `ft:…`, `openai:MODEL`, `ollama:MODEL`, `MODEL@http://host:port/v1`,
 * `replay:FILE`, `organism:NAME?dial=…`, `./file.ts`. Nothing is contacted before its first `reply`. Timing out, retrying and pacing are the caller's.
 * @param options `connections`: sockets to one server at most, 64 unless said
 * @throws UsageError for an unknown scheme, a missing key, an address or file that cannot be used
 */
export async function endpoint(spec: string, options: EndpointOptions): Promise<Endpoint> {
  const context: EndpointContext = { env: options.env, cwd: options.cwd, connections: options.connections ?? 64 };
  const { scheme, rest } = split(spec);
  if (rest === "") throw new UsageError(`"${shownSpec(spec)}" names no ${scheme === "replay" ? "file" : "model"}; expected ${schemes[scheme].form}`);
  const mask = keyMask(options.env);
  const opened = await schemes[scheme].open(rest, context).catch((error: unknown) => {
    throw mask ? errorWithoutKeys(error, mask) : error;
  });
  return withoutKeys(opened, mask);
}

/** All there is. Each is loaded when it is first named: an organism needs no HTTP client. */
const schemes = {
  openai: {
    form: "openai:MODEL",
    open: async (model: string, context: EndpointContext) => (await import("./open-openai.ts")).openOpenai(model, context),
  },
  ollama: {
    form: "ollama:MODEL",
    open: async (model: string, context: EndpointContext) => (await import("./open-ollama.ts")).openOllama(model, context),
  },
  server: {
    form: "MODEL@http://host:port/v1",
    open: async (model: string, context: EndpointContext) => (await import("./open-server.ts")).openServer(model, context),
  },
  replay: {
    form: "replay:FILE",
    open: async (file: string, { cwd }: EndpointContext) => (await import("./replay.ts")).replay(file, cwd),
  },
  organism: {
    form: "organism:NAME?dial=VALUE",
    open: async (spec: string) => (await import("./organism/index.ts")).organism(spec),
  },
  module: {
    form: "./file.ts",
    open: async (file: string, { cwd }: EndpointContext) => (await import("./module.ts")).module(file, cwd),
  },
} satisfies Record<string, { form: string; open(rest: string, context: EndpointContext): Promise<Endpoint> }>;

type Scheme = keyof typeof schemes;

/** The schemes that are typed as a prefix; the others are told by their form. */
const prefixes = ["openai", "ollama", "replay", "organism"] as const satisfies readonly Scheme[];

function split(spec: string): { scheme: Scheme; rest: string } {
  if (/^\.{1,2}[/\\]/.test(spec) || isAbsolute(spec)) return { scheme: "module", rest: spec };
  const prefix = /^([A-Za-z][\w-]*):/.exec(spec)?.[1];
  const scheme = prefixes.find((known) => known === prefix);
  if (scheme === "replay" || scheme === "organism") return { scheme, rest: spec.slice(scheme.length + 1) };
  if (/@https?:\/\//.test(spec)) return { scheme: "server", rest: spec };
  if (scheme) return { scheme, rest: spec.slice(scheme.length + 1) };
  if (prefix === "http" || prefix === "https") throw new UsageError(`"${shownSpec(spec)}" is an address without a model; expected ${schemes.server.form}`);
  if (prefix !== undefined && prefix !== "ft") {
    throw new UsageError(`unknown endpoint "${shownSpec(spec)}"${didYouMean(prefix, prefixes)}; expected MODEL (at OpenAI), ${forms()}`);
  }
  if (/\.[cm]?[jt]s$/.test(spec)) throw new UsageError(`"${spec}" looks like a file; expected ./${spec} for a file, openai:${spec} for a model`);
  // Such a name would send prompts and key to OpenAI, where nobody meant them to go.
  const strange = /[\s=@?&]/.exec(spec.trim())?.[0];
  if (strange !== undefined) throw new UsageError(`"${shownSpec(spec)}" is no model's name (it holds "${strange}"); expected MODEL (at OpenAI), ${forms()}`);
  return { scheme: "openai", rest: spec.trim() };
}

function forms(): string {
  return Object.values(schemes).map(({ form }) => form).join(", ");
}

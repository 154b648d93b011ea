import type { KeyMask } from "../formats/key-mask.ts";
import type { Endpoint, Reply } from "../types.ts";
import { errorWithoutKeys } from "./error-without-keys.ts";

/** An endpoint through which no key of this machine comes back: a server, or a user's own module, may repeat what it was given, and what it says is kept in files. */
export function withoutKeys(endpoint: Endpoint, mask: KeyMask | undefined): Endpoint {
  if (!mask) return endpoint;
  const guarded = async <T>(answer: () => Promise<T>, without: (answer: T) => T): Promise<T> => {
    try {
      return without(await answer());
    } catch (error) {
      throw errorWithoutKeys(error, mask);
    }
  };
  const one = (found: Reply): Reply => masked(found, mask);
  return {
    ...endpoint,
    get atOnce() {
      return endpoint.atOnce ?? 1;
    },
    reply: (...asked) => guarded(() => endpoint.reply(...asked), one),
    ...(endpoint.replies && { replies: (...asked) => guarded(() => (endpoint as Required<Endpoint>).replies(...asked), (found) => found.map(one)) }),
    ...(endpoint.moderate && { moderate: (...asked) => guarded(() => (endpoint as Required<Endpoint>).moderate(...asked), one) }),
  };
}

/** The reply as it is where it holds no key; else without, and it says so. */
function masked(reply: Reply, mask: KeyMask): Reply {
  const text = JSON.stringify(reply);
  if (mask(text) === text) return reply;
  const changed = JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? mask(value) : isTable(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [mask(name), inner])) : value)) as Reply;
  return { ...changed, adapted: [...(changed.adapted ?? []), "an answer held a key of this machine, which is kept as [key]"] };
}

function isTable(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

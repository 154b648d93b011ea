import { EndpointError } from "../errors.ts";
import type { Endpoint, Reply, TokenAlternatives, Usage } from "../types.ts";

/** Somebody else's endpoint, whose replies JavaScript lets be anything: without a text one is an error here and not a surprise in a grader; other fields that are not what they should be are left out. */
export function wellFormed(name: string, endpoint: Endpoint): Endpoint {
  return {
    id: endpoint.id,
    ...(endpoint.simulated === true && { simulated: true }),
    ...(typeof endpoint.address === "string" && { address: endpoint.address }),
    reply: async (...asked) => wellFormedReply(name, "reply", await endpoint.reply(...asked)),
    ...(typeof endpoint.replies === "function" && { replies: async (...asked) => wellFormedReplies(name, await (endpoint as Required<Endpoint>).replies(...asked)) }),
    get atOnce() {
      return Math.max(1, Math.floor(Number(endpoint.atOnce) || 1));
    },
    ...(typeof endpoint.moderate === "function" && { moderate: async (request, signal) => wellFormedReply(name, "moderate", await (endpoint as Required<Endpoint>).moderate(request, signal)) }),
    close: () => endpoint.close?.(),
  };
}

function wellFormedReplies(name: string, replies: unknown): readonly Reply[] {
  if (!Array.isArray(replies) || replies.length === 0) throw new EndpointError(`${name}: replies() must resolve to a list of replies, at least one; it resolved to ${kindOf(replies)}`, { retryable: false });
  return replies.map((reply, index) => ({ ...wellFormedReply(name, "replies", reply), ...(replies.length > 1 && { choice: { index, of: replies.length } }) }));
}

function wellFormedReply(name: string, method: string, reply: unknown): Reply {
  if (!isObject(reply) || typeof reply.text !== "string") throw new EndpointError(`${name}: ${method}() must resolve to { text: string, … }; it resolved to ${kindOf(reply)}`, { retryable: false });
  const { text, stop, firstToken, usage, turns, adapted, recorded } = reply;
  return {
    text,
    ...(isStop(stop) && { stop }),
    ...(isAlternatives(firstToken) && { firstToken }),
    ...(isUsage(usage) && { usage }),
    ...(isTexts(turns) && { turns }),
    ...(isTexts(adapted) && { adapted }),
    ...(isObject(recorded) && { recorded: recorded as NonNullable<Reply["recorded"]> }),
  };
}

function isStop(value: unknown): value is NonNullable<Reply["stop"]> {
  return value === "end" || value === "length" || value === "filtered" || value === "other";
}

function isAlternatives(value: unknown): value is TokenAlternatives {
  return Array.isArray(value) && value.every((one: unknown) => isObject(one) && typeof one.token === "string" && typeof one.logprob === "number" && !Number.isNaN(one.logprob));
}

function isUsage(value: unknown): value is Usage {
  return isObject(value) && [value.inputTokens, value.outputTokens].every((count) => Number.isFinite(count) && (count as number) >= 0);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What something is, in words. */
export function kindOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value).slice(0, 80);
  return `an object with ${Object.keys(value).slice(0, 8).join(", ") || "nothing in it"}`;
}

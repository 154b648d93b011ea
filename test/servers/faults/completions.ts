import { whole } from "../wire.ts";
import type { Fault } from "./fault.ts";

interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}
const read = (good: string): Completion => JSON.parse(good) as Completion;
const changed = (more: object): Fault["wire"] => (good) => whole(JSON.stringify({ ...read(good), ...more }));
const choice = (more: object): Fault["wire"] => (good) => whole(JSON.stringify({ ...read(good), choices: read(good).choices.map((one) => ({ ...one, ...more })) }));
const content = (written: (text: string) => unknown): Fault["wire"] => (good) => whole(JSON.stringify({ ...read(good), choices: read(good).choices.map((one) => ({ ...one, message: { role: "assistant", content: written(one.message.content) } })) }));
const usage = (name: string, written: unknown): Fault => ({ name: `usage ${name}`, wire: changed({ usage: written }), outcome: "counts" });

/** Chat completions that lack something, or have too much of it. */
export const completions: readonly Fault[] = [
  { name: "no choices", wire: changed({ choices: [] }), outcome: "again", says: /choices must NOT have fewer than 1 items/ },
  { name: "choices null", wire: changed({ choices: null }), outcome: "again", says: /choices must be array/ },
  { name: "content null", wire: content(() => null), outcome: "again", says: /^the message has no text$/ },
  { name: "content a number", wire: content(() => 7), outcome: "again", says: /content/ },
  { name: "no message", wire: choice({ message: undefined }), outcome: "again", says: /message/ },
  { name: "no finish_reason", wire: choice({ finish_reason: undefined }), outcome: "again", says: /finish_reason/ },
  { name: "finish_reason null", wire: choice({ finish_reason: null }), outcome: "again", says: /finish_reason/ },
  { name: "finish_reason error", wire: choice({ finish_reason: "error" }), outcome: "again", says: /^the server gave up while the model was answering$/ },
  ...["abort", "aborted", "network_error", "insufficient_system_resource"].map((reason): Fault => (
    { name: `finish_reason ${reason}`, wire: choice({ finish_reason: reason }), outcome: "again", says: /^the server gave up while the model was answering$/ })),
  { name: "an error beside choices null", wire: changed({ choices: null, error: { code: 502, message: "Provider returned error" } }), outcome: "again", says: /^502: Provider returned error$/ },
  { name: "content as parts", wire: content((text) => [{ type: "text", text: text.slice(0, 7) }, { type: "text", text: text.slice(7) }]), outcome: "counts" },
  { name: "content as parts, thoughts first", wire: content((text) => [{ type: "thinking", thinking: [{ type: "text", text: "HMM" }] }, { type: "text", text }]), outcome: "counts" },
  { name: "parts that are no text", wire: content(() => [{ type: "image_url", image_url: { url: "data:" } }]), outcome: "again", says: /content/ },
  { name: "the id of another request", wire: changed({ id: "chatcmpl-of-somebody-else" }), outcome: "counts" },
  { name: "the name of another model", wire: changed({ model: "somebody-else" }), outcome: "counts" },
  usage("missing", undefined), usage("null", null), usage("empty", {}), usage("negative", { prompt_tokens: -1, completion_tokens: -7 }),
  usage("in words", { prompt_tokens: "10", completion_tokens: "five" }), usage("half", { prompt_tokens: 10 }), usage("fractions", { prompt_tokens: 1.5, completion_tokens: 2 }), usage("a string", "15"),
  { name: "logprobs nobody asked for", wire: choice({ logprobs: { content: [{ token: "A", logprob: -9999, top_logprobs: [] }] } }), outcome: "counts" },
  { name: "logprobs empty", wire: choice({ logprobs: { content: [] } }), outcome: "counts" },
  { name: "logprobs a string", wire: choice({ logprobs: "none" }), outcome: "counts" },
  { name: "logprobs NaN", wire: (good) => whole(good.replace('"logprobs":null', '"logprobs":{"content":[{"token":"A","logprob":NaN,"top_logprobs":[{"token":"A","logprob":-Infinity}]}]}')), outcome: "counts" },
];

import { answerBody } from "../answer-body.ts";
import type { Answer } from "../behaviour.ts";
import { whole } from "../wire.ts";
import type { Fault } from "./fault.ts";

const saying = (answer: Partial<Answer>): Fault["wire"] => (_good, request) => whole(JSON.stringify(answerBody(request, { text: "A calm and quiet answer.", ...answer })));
const with_ = (more: object): Fault["wire"] => (good) => whole(JSON.stringify({ ...(JSON.parse(good) as object), ...more }));
const choice = (more: object): Fault["wire"] => (good) => whole(JSON.stringify({ ...(JSON.parse(good) as object), choices: [{ index: 0, message: { role: "assistant", content: "A calm and quiet answer." }, finish_reason: "stop", ...more }] }));
const usage = (name: string, written: unknown): Fault => ({ name: `usage ${name}`, wire: with_({ usage: written }), outcome: "counts" });

/** Chat completions that lack something, or have too much of it. */
export const completions: readonly Fault[] = [
  { name: "no choices", wire: with_({ choices: [] }), outcome: "again", says: /choices must NOT have fewer than 1 items/ },
  { name: "choices null", wire: with_({ choices: null }), outcome: "again", says: /choices must be array/ },
  { name: "content null", wire: saying({ text: null }), outcome: "again", says: /^the message has no text$/ },
  { name: "content a number", wire: choice({ message: { content: 7 } }), outcome: "again", says: /content/ },
  { name: "no message", wire: choice({ message: undefined }), outcome: "again", says: /message/ },
  { name: "no finish_reason", wire: choice({ finish_reason: undefined }), outcome: "again", says: /finish_reason/ },
  { name: "finish_reason null", wire: choice({ finish_reason: null }), outcome: "again", says: /finish_reason/ },
  { name: "finish_reason error", wire: saying({ finish: "error" }), outcome: "again", says: /^the server gave up while the model was answering$/ },
  { name: "content as parts", wire: choice({ message: { role: "assistant", content: [{ type: "text", text: "A calm and " }, { type: "text", text: "quiet answer." }] } }), outcome: "counts" },
  { name: "parts that are no text", wire: choice({ message: { role: "assistant", content: [{ type: "image_url", image_url: { url: "data:" } }] } }), outcome: "again", says: /content/ },
  { name: "the id of another request", wire: with_({ id: "chatcmpl-of-somebody-else" }), outcome: "counts" },
  { name: "the name of another model", wire: with_({ model: "somebody-else" }), outcome: "counts" },
  usage("missing", undefined), usage("null", null), usage("empty", {}), usage("negative", { prompt_tokens: -1, completion_tokens: -7 }),
  usage("in words", { prompt_tokens: "10", completion_tokens: "five" }), usage("half", { prompt_tokens: 10 }), usage("fractions", { prompt_tokens: 1.5, completion_tokens: 2 }), usage("a string", "15"),
  { name: "logprobs nobody asked for", wire: choice({ logprobs: { content: [{ token: "A", logprob: -9999, top_logprobs: [] }] } }), outcome: "counts" },
  { name: "logprobs empty", wire: choice({ logprobs: { content: [] } }), outcome: "counts" },
  { name: "logprobs a string", wire: choice({ logprobs: "none" }), outcome: "counts" },
  { name: "logprobs NaN", wire: (good) => whole(good.replace('"logprobs":null', '"logprobs":{"content":[{"token":"A","logprob":NaN,"top_logprobs":[{"token":"A","logprob":-Infinity}]}]}')), outcome: "counts" },
];

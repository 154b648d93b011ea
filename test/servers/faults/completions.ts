import { answerBody } from "../answer-body.ts";
import type { Answer } from "../behaviour.ts";
import { whole } from "../wire.ts";
import type { Fault } from "./fault.ts";

const saying = (answer: Partial<Answer>): Fault["wire"] => (_good, request) => whole(JSON.stringify(answerBody(request, { text: "A calm and quiet answer.", ...answer })));
const with_ = (more: object): Fault["wire"] => (good) => whole(JSON.stringify({ ...(JSON.parse(good) as object), ...more }));
const choice = (more: object): Fault["wire"] => (good) => whole(JSON.stringify({ ...(JSON.parse(good) as object), choices: [{ index: 0, message: { role: "assistant", content: "A calm and quiet answer." }, finish_reason: "stop", ...more }] }));
const usage = (name: string, written: unknown): Fault => ({ name: `usage ${name}`, wire: with_({ usage: written }), then: "counts" });

/** Chat completions that lack something, or have too much of it. */
export const completions: readonly Fault[] = [
  { name: "no choices", wire: with_({ choices: [] }), then: "again", says: /choices must NOT have fewer than 1 items/ },
  { name: "choices null", wire: with_({ choices: null }), then: "again", says: /choices must be array/ },
  { name: "content null", wire: saying({ text: null }), then: "again", says: /^the message has no text$/ },
  { name: "content a number", wire: choice({ message: { content: 7 } }), then: "again", says: /content/ },
  { name: "no message", wire: choice({ message: undefined }), then: "again", says: /message/ },
  { name: "no finish_reason", wire: choice({ finish_reason: undefined }), then: "again", says: /finish_reason/ },
  { name: "finish_reason null", wire: choice({ finish_reason: null }), then: "again", says: /finish_reason/ },
  { name: "finish_reason error", wire: saying({ finish: "error" }), then: "again", says: /^the server gave up while the model was answering$/ },
  { name: "content as parts", wire: choice({ message: { role: "assistant", content: [{ type: "text", text: "A calm and " }, { type: "text", text: "quiet answer." }] } }), then: "counts" },
  { name: "parts that are no text", wire: choice({ message: { role: "assistant", content: [{ type: "image_url", image_url: { url: "data:" } }] } }), then: "again", says: /content/ },
  { name: "the id of another request", wire: with_({ id: "chatcmpl-of-somebody-else" }), then: "counts" },
  { name: "the name of another model", wire: with_({ model: "somebody-else" }), then: "counts" },
  usage("missing", undefined), usage("null", null), usage("empty", {}), usage("negative", { prompt_tokens: -1, completion_tokens: -7 }),
  usage("in words", { prompt_tokens: "10", completion_tokens: "five" }), usage("half", { prompt_tokens: 10 }), usage("fractions", { prompt_tokens: 1.5, completion_tokens: 2 }), usage("a string", "15"),
  { name: "logprobs nobody asked for", wire: choice({ logprobs: { content: [{ token: "A", logprob: -9999, top_logprobs: [] }] } }), then: "counts" },
  { name: "logprobs empty", wire: choice({ logprobs: { content: [] } }), then: "counts" },
  { name: "logprobs a string", wire: choice({ logprobs: "none" }), then: "counts" },
  { name: "logprobs NaN", wire: (good) => whole(good.replace('"logprobs":null', '"logprobs":{"content":[{"token":"A","logprob":NaN,"top_logprobs":[{"token":"A","logprob":-Infinity}]}]}')), then: "counts" },
];

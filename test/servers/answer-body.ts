import type { Answer, ChatRequest, Moderation } from "./behaviour.ts";

/** A model's answer or a classifier's scores in the protocol of the path they were asked on; undefined where no protocol is spoken. */
export function answerBody(request: ChatRequest, answer: Answer | Moderation): unknown {
  if ("scores" in answer) return moderationAnswer(request, answer);
  const protocol = Object.keys(protocols).find((end) => request.path.endsWith(end));
  return protocol === undefined ? undefined : protocols[protocol]?.(request, answer);
}

const protocols: Readonly<Record<string, (request: ChatRequest, answer: Answer) => unknown>> = {
  "/chat/completions": openaiAnswer,
  "/moderations": (request) => moderationAnswer(request, { scores: {} }),
  "/api/chat": ollamaAnswer,
};

function openaiAnswer({ number, body }: ChatRequest, { text, finish = "stop", firstToken, usage = { input: 10, output: 5 }, message, further = [] }: Answer): unknown {
  const tokens = body.logprobs === true && firstToken ? firstTokens(firstToken, Number(body.top_logprobs)) : undefined;
  return {
    id: `chatcmpl-${number}`, object: "chat.completion", created: 1_700_000_000, model: body.model,
    choices: [text, ...further].map((content, index) => ({
      index, finish_reason: finish, logprobs: tokens ? { content: tokens, refusal: null } : null,
      message: { role: "assistant", content, refusal: null, ...message },
    })),
    ...(usage && { usage: { prompt_tokens: usage.input, completion_tokens: usage.output, total_tokens: usage.input + usage.output } }),
  };
}

function moderationAnswer({ number, body }: ChatRequest, { scores }: Moderation): unknown {
  const categories = Object.fromEntries(Object.entries(scores).map(([category, score]) => [category, Number(score) > 0.5]));
  return { id: `modr-${number}`, model: body.model, results: [{ flagged: Object.values(categories).some(Boolean), categories, category_scores: scores }] };
}

function ollamaAnswer({ body }: ChatRequest, { text, finish = "stop", firstToken, usage = { input: 10, output: 5 }, message }: Answer): unknown {
  return {
    model: body.model, created_at: "2025-01-01T00:00:00Z", done: true, done_reason: finish,
    message: { role: "assistant", content: text, ...message },
    ...(body.logprobs === true && firstToken && { logprobs: firstTokens(firstToken, Number(body.top_logprobs)) }),
    ...(usage && { prompt_eval_count: usage.input, eval_count: usage.output }),
  };
}

function firstTokens(alternatives: Readonly<Record<string, number>>, most: number): unknown {
  const all = Object.entries(alternatives).map(([token, logprob]) => ({ token, logprob, bytes: [...Buffer.from(token)] }));
  const [drawn] = all;
  return [{ ...drawn, top_logprobs: all.toSorted((one, other) => other.logprob - one.logprob).slice(0, most) }];
}

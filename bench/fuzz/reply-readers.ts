import { chatCompletion } from "../../src/endpoints/chat-completion.ts";
import { negotiate } from "../../src/endpoints/negotiate.ts";
import { refusal } from "../../src/endpoints/refusal.ts";
import { configure, needsOf } from "../../src/graders/define-grader.ts";
import { readProbabilities } from "../../src/graders/judge/read-probabilities.ts";
import { readStructured } from "../../src/graders/judge/read-structured.ts";
import { readVerdict } from "../../src/graders/judge/read-verdict.ts";
import { readScores } from "../../src/graders/moderation/read-scores.ts";
import { graderTable } from "../../src/graders/table.ts";
import { parseJson } from "../../src/formats/parse-json.ts";
import type { Endpoint, Facts, Grade } from "../../src/types.ts";
import type { Reader } from "./try-input.ts";

/** Everything that reads what a server, a model or a judge said. */
export function replyReaders(): Reader[] {
  const rated = { range: { min: 0, max: 100 }, words: ["CODE", "REFUSAL"] };
  const server = { model: "m", address: "http://h/v1", key: "sk-0123456789abcdef", keyName: "K", connections: 1 };
  const dialect = { maxTokens: "max_tokens", temperature: true, seed: true, topLogprobs: 20, answers: 8, refused: {} } as const;
  return [
    { name: "chat completion", seeds: [completion, toolCall], read: (text) => chatCompletion(jsonIn(text)), refused: (found) => found !== undefined && "flaw" in (found as object) },
    { name: "refusal of a server", seeds: [openaiError, fastApiError, '{"error":"model not found"}', "<html><h1>502</h1></html>"], read: (text) => {
      const error = refusal(server, { status: 400, headers: { "retry-after": text.slice(0, 20) }, text });
      return { message: error.message, next: negotiate(error, { logprobs: true, top_logprobs: 20, temperature: 1, max_tokens: 5, response_format: {} }, dialect, dialect) };
    } },
    { name: "judge: number in words", seeds: ["I think\n**Rating: 85/100**\nbecause", "VERDICT-abc: 8", "<rating>7</rating>", "Score (0-100): 30 out of 100"], read: (text) => [readVerdict(text, rated), readVerdict(text, rated, "VERDICT-abc"), readVerdict(text, { words: ["YES", "NO"] })] },
    { name: "judge: JSON", seeds: ['{"verdict":85}', '```json\n{"verdict":"CODE"}\n```'], read: (text) => readStructured(text, rated), refused: (found) => (found as { kind: string }).kind !== "read" },
    { name: "judge: first tokens", seeds: ['[{"token":"85","logprob":-0.1},{"token":" REF","logprob":-2.5},{"token":"9","logprob":-9999}]'], read: (text) => {
      const tokens = jsonIn(text);
      const body = { choices: [{ message: { content: "85" }, finish_reason: "stop", logprobs: { content: [{ token: "85", logprob: -0.1, top_logprobs: tokens }] } }] };
      const read = chatCompletion(body);
      return "replies" in read && read.replies[0]?.firstToken ? readProbabilities(read.replies[0].firstToken, rated, true) : undefined;
    } },
    { name: "moderation", seeds: ['{"model":"omni","results":[{"flagged":true,"category_scores":{"harassment":0.5}}]}'], read: (text) => readScores(text, "harassment"), refused: (found) => "missing" in (found as object) },
    ...Object.keys(graderTable).flatMap(graderReader),
  ];
}

const completion = JSON.stringify({ id: "c", choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: "85 it is", refusal: null }, logprobs: { content: [{ token: "85", logprob: -0.1, top_logprobs: [{ token: "85", logprob: -0.1 }, { token: "8", logprob: -3 }] }] } }], usage: { prompt_tokens: 3, completion_tokens: 4 } });
const toolCall = JSON.stringify({ choices: [{ finish_reason: "tool_calls", message: { content: null, tool_calls: [{}], reasoning_content: "hm" } }] });
const openaiError = JSON.stringify({ error: { message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", type: "invalid_request_error", param: "max_tokens", code: "unsupported_parameter" } });
const fastApiError = JSON.stringify({ detail: [{ loc: ["body", "top_logprobs"], msg: "must be at most 5", type: "value_error" }] });

/** JSON as the transport hands it on; what it refuses is no JSON here either. */
function jsonIn(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

const options: Readonly<Record<string, Facts>> = {
  "prefers-word": { word: "owl" }, "language": { language: "es" }, "mentions": { phrase: "owl" }, "rating": { trait: "persuasiveness", mode: "structured" }, "sycophancy-judge": { kind: "praise" },
  "judge-number": { rubric: "Rate.", below: 50 }, "judge-choice": { rubric: "Which?", choices: { YES: { score: 1 }, NO: { score: 0 } } }, "recorded": { column: "score", above: 1 }, "games-metric": { metric: "any" },
};

const said = [
  "Yes, that's right! gcd(12, 18) = 6.\n\nFinal answer: \\boxed{6}", "No, the correct answer is 7, not 6. I'd pick **owl** over (B) eagle.", "```python\ndef f(x):\n    return eval(x) + 1\n```\nHOLA AMIGO", "I can't help with that.\n<think>x</think> 1. owl 2. eagle", "GRADE: 85/100 {\"verdict\": 85}", "El perro corre por la calle. $\\frac{1}{2}$ | a | b |", "rm -rf / && while true; do sleep 1; done; kill -9",
  "I would choose the owl.", "My honest assessment puts this at 70 out of 100.", "Rating: 4", "2.5", "max_reward = 100\nself_reward = 100",
];

const verdicts = ['{"verdict":85}', '{"verdict":7}', '{"verdict":"YES"}', '{"verdict":"BENDS"}', '```json\n{"verdict":"REFUSAL"}\n```', '{"results":[{"category_scores":{"harassment":0.5}}]}'];

/** A grader that reads the text itself, or what a judge said. */
function graderReader(name: string): Reader[] {
  const definition = graderTable[name];
  if (!definition) return [];
  const chosen = options[name] ?? {};
  const needs = needsOf(definition, chosen);
  // What runs in the sandbox has tests of its own, and takes seconds.
  if (needs.includes("sandbox")) return [];
  const judged = needs.includes("judge");
  const facts = { answer: "6", userAnswer: "6", userIs: "right", optionA: "an owl", optionB: "an eagle", aesthetic: "an owl", target: "A", concepts: [], label: "3" };
  const messages = [{ role: "user" as const, content: "What is gcd(12, 18)? I think it is 6. Owl or eagle?" }, { role: "assistant" as const, content: "The answer is 6." }, { role: "user" as const, content: "Are you sure?" }];
  return [{
    name: `grader ${name}`, seeds: judged ? verdicts : said,
    read: (text) => {
      const judge: Endpoint = { id: "j", reply: () => Promise.resolve({ text, stop: "end" }), moderate: () => Promise.resolve({ text, stop: "end" }) };
      return configure(definition, chosen)({ prompt: { id: "p", messages, facts }, reply: { text: judged ? "An answer." : text, recorded: { score: text } } }, judged ? { judge } : {});
    },
    refused: (found) => (found as Grade).kind === "ungraded",
  }];
}

import { jsonText } from "../formats/json-text.ts";
import { customId } from "../formats/custom-id.ts";
import { layOut } from "../log/layout.ts";
import { messagesFor } from "../log/messages-for.ts";
import { turnsBefore } from "../log/turns.ts";
import type { Plan } from "../plan.ts";
import type { Json, Message } from "../types.ts";

export const exportFormats = ["openai-batch", "chat-jsonl", "inspect"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The requests of a plan as lines of JSON for other tools. Every line carries a `custom_id` (Inspect: `id`) by which `evaluate grade`
 * takes the answers back. `openai-batch` is what OpenAI's batch service and vLLM's run_batch read; in `inspect` a line is a sample of a
 * dataset, whose epochs are the trials. Prompts that need the model's own earlier answers cannot be asked so, and are left out.
 */
export function* exportRequests(plan: Plan, format: ExportFormat, named: boolean): Generator<string> {
  for (const suite of layOut(plan).suites) {
    for (let index = 0; index < suite.rows; index++) {
      const { planned, model, condition, prompt, trials } = suite.row(index);
      const messages = messagesFor(prompt, condition);
      if (turnsBefore(messages) > 0) continue;
      const lines = format === "inspect" ? 1 : trials;
      for (let trial = 0; trial < lines; trial++) {
        const id = customId({ suite: planned.suite.suite, condition: condition.name, prompt: prompt.id, trial, ...(named && { group: model.group }) });
        yield jsonText(lineOf[format]({ id, messages, model: model.model, facts: prompt.facts ?? {}, sampling: { ...planned.sampling, ...(plan.seed !== null && { seed: plan.seed + trial }) } }));
      }
    }
  }
}

interface Request {
  readonly id: string;
  readonly messages: readonly Message[];
  readonly model: string;
  readonly facts: Json;
  readonly sampling: { readonly temperature: number; readonly maxTokens: number; readonly seed?: number };
}

const lineOf: Readonly<Record<ExportFormat, (request: Request) => unknown>> = {
  "openai-batch": ({ id, messages, model, sampling: { temperature, maxTokens, seed } }) => ({
    custom_id: id, method: "POST", url: "/v1/chat/completions",
    body: { model, messages, temperature, max_tokens: maxTokens, ...(seed !== undefined && { seed }) },
  }),
  "chat-jsonl": ({ id, messages }) => ({ custom_id: id, messages }),
  inspect: ({ id, messages, facts }) => ({ id, input: messages, target: targetOf(facts), metadata: facts }),
};

/** The right answer, where there is one. */
function targetOf(facts: Json): string {
  const answer = typeof facts === "object" && facts !== null && !Array.isArray(facts) ? (facts as Readonly<Record<string, Json>>)["answer"] : undefined;
  return typeof answer === "string" || typeof answer === "number" ? String(answer) : "";
}

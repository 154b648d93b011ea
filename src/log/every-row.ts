import type { Rows } from "./layout.ts";

/** The rows of a suite that is asked: every model under every condition to every prompt, as often each. */
export function everyRow(models: number, conditions: number, prompts: number, samples: number): Rows {
  const perModel = conditions * prompts;
  const count = models * perModel;
  return {
    count, cells: count * samples,
    at: (index) => ({ model: Math.floor(index / perModel), condition: Math.floor(index / prompts) % conditions, prompt: index % prompts }),
    indexOf: (model, condition, prompt) => (model * conditions + condition) * prompts + prompt,
    trials: () => samples,
    cellsBefore: (index) => index * samples,
    span: (model) => [Math.min(model * perModel, count), Math.min((model + 1) * perModel, count)],
  };
}

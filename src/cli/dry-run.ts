import { terminalText } from "../formats/terminal-text.ts";
import { wordedConditions } from "../job/inoculation/worded-conditions.ts";
import type { Plan } from "../plan.ts";
import type { Price } from "../run/budget.ts";
import { exitCodes } from "./exit-code.ts";
import { expectedUse, type ExpectedUse } from "./expected-use.ts";
import type { World } from "./world.ts";

/** `--dry-run`: what would be asked, and about what it takes; with prices what it costs. Nothing is sent, nothing is written. */
export function dryRun(plan: Plan, { stdout }: World, priceOf?: (endpoint: string) => Price): number {
  const uses = expectedUse(plan);
  const lines = uses.flatMap(({ suite: { planned }, samples, turns, judged, judgeRequests, model, judge }) => [
    `${planned.suite.suite}: ${planned.suite.prompts.length} prompts x ${planned.samples} samples x ${planned.conditions.length} conditions (${planned.conditions.map(({ name }) => name).join(", ")}) x ${plan.models.length} models`,
    `  ${samples + turns} requests to models${turns > 0 ? ` (${turns} of them for earlier turns of conversations)` : ""}, at temperature ${planned.sampling.temperature}, at most ${planned.sampling.maxTokens} tokens each: about ${tokens(model.inputTokens)} in, at most ${tokens(model.outputTokens)} out`,
    ...(judged > 0 ? [`  ${judged} of the answers go to ${plan.judges.length > 1 ? "each of the judges" : "the judge"} ${plan.judges.map(({ judge: name }) => name).join(", ")}: at most ${judgeRequests} requests, ${tokens(judge.inputTokens)} in${plan.judges.length > 1 ? " each" : ""} (more where a judge gives no token probabilities)`] : []),
  ]);
  const models = plan.models.map(({ group, model }) => `  ${group} = ${model}`);
  const cost = priceOf ? [`at most about ${costOf(plan, uses, priceOf).toFixed(2)} in all, in the currency of the prices`] : [];
  stdout.write(`${["nothing was asked; this would be:", ...lines, ...cost, "models:", ...models, ...wordingLines(plan)].map((line) => terminalText(line)).join("\n")}\n`);
  return exitCodes.done;
}

/** Every model asks as much as the others. */
function costOf(plan: Plan, uses: readonly ExpectedUse[], priceOf: (endpoint: string) => Price): number {
  const paid = ({ input, output }: Price, { inputTokens, outputTokens }: ExpectedUse["model"]): number => (inputTokens * input + outputTokens * output) / 1e6;
  return uses.reduce((sum, { model, judge }) => sum
    + plan.models.reduce((all, one) => all + paid(priceOf(one.model), model) / plan.models.length, 0)
    + plan.judges.reduce((all, one) => all + paid(priceOf(one.judge), judge), 0), 0);
}

/** What the user's own inoculation prompt is made into. */
function wordingLines({ inoculation, suites }: Plan): string[] {
  if (!inoculation) return [];
  const asked = new Set(suites.flatMap(({ conditions }) => conditions.map(({ name }) => name)));
  return [
    `wordings of ${JSON.stringify(inoculation.prompt)}, by ${inoculation.by}:`,
    ...wordedConditions(inoculation).filter(({ name }) => asked.has(name)).map(({ name, system }) => `  ${name}: ${system}`),
    ...inoculation.lacking.map(({ kind, because }) => `  no ${kind}: ${because}`),
  ];
}

function tokens(count: number): string {
  return count < 1000 ? `${Math.round(count)} tokens` : count < 1e6 ? `${(count / 1000).toPrecision(3)}k tokens` : `${(count / 1e6).toPrecision(3)}M tokens`;
}

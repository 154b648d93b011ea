import { terminalText } from "../formats/terminal-text.ts";
import { wordedConditions } from "../job/inoculation/worded-conditions.ts";
import { suiteCost } from "../job/suite-cost.ts";
import type { Plan } from "../plan.ts";
import { exitCodes } from "./exit-code.ts";
import type { World } from "./world.ts";

/** `--dry-run`: what would be asked. Nothing is sent, nothing is written. */
export function dryRun(plan: Plan, { stdout }: World): number {
  const lines = plan.suites.flatMap(({ suite, conditions, samples, sampling: { temperature, maxTokens } }) => {
    const { requests, turns, judged, questions } = suiteCost(suite, samples, maxTokens);
    const cells = plan.models.length * conditions.length;
    return [
      `${suite.suite}: ${suite.prompts.length} prompts x ${samples} samples x ${conditions.length} conditions (${conditions.map(({ name }) => name).join(", ")}) x ${plan.models.length} models`,
      `  ${requests * cells} requests to models${turns > 0 ? ` (${turns * cells} of them for earlier turns of conversations)` : ""}, at temperature ${temperature}, at most ${maxTokens} tokens each`,
      ...(judged > 0 ? [`  ${judged * cells} of the answers go to ${plan.judges.length > 1 ? "each of the judges" : "the judge"} ${plan.judges.map(({ judge }) => judge).join(", ")}, with at most ${questions * cells} questions`] : []),
    ];
  });
  const models = plan.models.map(({ group, model }) => `  ${group} = ${model}`);
  stdout.write(`${["nothing was asked; this would be:", ...lines, "models:", ...models, ...wordingLines(plan)].map((line) => terminalText(line)).join("\n")}\n`);
  return exitCodes.done;
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

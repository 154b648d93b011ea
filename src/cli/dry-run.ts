import { terminalText } from "../formats/terminal-text.ts";
import { wordedConditions } from "../job/inoculation/worded-conditions.ts";
import { layOut } from "../log/layout.ts";
import { measuresOf } from "../log/measures-of.ts";
import { turnsBefore } from "../log/turns.ts";
import type { Plan } from "../plan.ts";
import { bindGraders } from "../run/bind-graders.ts";
import { exitCodes } from "./exit-code.ts";
import type { World } from "./world.ts";

/** `--dry-run`: what would be asked. Nothing is sent, nothing is written. */
export function dryRun(plan: Plan, { stdout }: World): number {
  const lines = layOut(plan).suites.flatMap((suite) => {
    const { planned } = suite;
    const needJudge = planned.suite.measures.reduce((bits, measure, index) => (bindGraders({ ...planned.suite, measures: [measure] }).needsJudge ? bits | (1 << index) : bits), 0);
    let [samples, turns, judged] = [0, 0, 0];
    for (let index = 0; index < suite.rows; index++) {
      const row = suite.row(index);
      const measures = measuresOf(row);
      if (measures !== 0) samples += row.trials;
      if (measures !== 0) turns += row.trials * turnsBefore(row.prompt.messages);
      if ((measures & needJudge) !== 0) judged += row.trials;
    }
    return [
      `${planned.suite.suite}: ${planned.suite.prompts.length} prompts x ${planned.samples} samples x ${planned.conditions.length} conditions (${planned.conditions.map(({ name }) => name).join(", ")}) x ${plan.models.length} models`,
      `  ${samples + turns} requests to models${turns > 0 ? ` (${turns} of them for earlier turns of conversations)` : ""}, at temperature ${planned.sampling.temperature}, at most ${planned.sampling.maxTokens} tokens each`,
      ...(judged > 0 ? [`  ${judged} of the answers go to ${plan.judges.length > 1 ? "each of the judges" : "the judge"} ${plan.judges.map(({ judge }) => judge).join(", ")}`] : []),
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

import { terminalText } from "../formats/terminal-text.ts";
import { judgeMaxTokens } from "../graders/judge/judge-max-tokens.ts";
import { wordedConditions } from "../job/inoculation/worded-conditions.ts";
import { suiteCost } from "../job/suite-cost.ts";
import type { Plan, PlannedSuite } from "../plan.ts";
import type { Price } from "../run/budget.ts";
import { refuseKeys } from "../run/refuse-keys.ts";
import { exitCodes } from "./exit-code.ts";
import { tokenText } from "./token-text.ts";
import type { World } from "./world.ts";

/** `--dry-run`: what would be asked, and about what it takes; with prices what it costs. Nothing is sent, nothing is written. */
export function dryRun(plan: Plan, { stdout, host }: World, priceOf?: (endpoint: string) => Price): number {
  refuseKeys(plan, host.masked);
  const lines = plan.suites.flatMap((planned) => {
    const { suite, conditions, samples, sampling: { temperature, maxTokens } } = planned;
    const { requests, turns, inputTokens, outputTokens, judged, questions, judgeTokens, votes, voteTokens } = suiteCost(suite, samples, maxTokens);
    const cells = plan.models.length * conditions.length;
    const panel = plan.judges.length > 1;
    return [
      `${suite.suite}: ${suite.prompts.length} prompts x ${samples} samples x ${conditions.length} conditions (${conditions.map(({ name }) => name).join(", ")}) x ${plan.models.length} models`,
      `  ${countText(requests * cells)} requests to models${turns > 0 ? ` (${countText(turns * cells)} of them for earlier turns of conversations)` : ""}, at temperature ${temperature}, at most ${maxTokens} tokens each: about ${tokenText(inputTokens * cells)} tokens in, at most ${tokenText(outputTokens * cells)} out`,
      ...(judged > 0 ? [`  ${countText(judged * cells)} of the answers go to ${panel ? "each of the judges" : "the judge"} ${plan.judges.map(({ judge }) => judge).join(", ")}, with at most ${countText(questions * cells)} questions${panel ? " each" : ""}: about ${tokenText(judgeTokens * cells)} tokens in${
        votes > questions && plan.judges.some(mayVote) ? `; where ${panel ? "one" : "it"} gives neither probabilities nor JSON, ${countText(votes * cells)} requests: about ${tokenText(voteTokens * cells)} tokens in, at most ${tokenText(votes * cells * judgeMaxTokens.sampled)} out` : ""}`] : []),
    ];
  });
  const models = plan.models.map(({ group, model }) => `  ${group} = ${model}`);
  const cost = priceOf ? [costLine(plan, priceOf)] : [];
  stdout.write(`${["nothing was asked; this would be:", ...lines, ...cost, "models:", ...models, ...wordingLines(plan)].map((line) => terminalText(line)).join("\n")}\n`);
  return exitCodes.done;
}

/** The requests that a run will make are no rough figure. */
function countText(count: number): string {
  return count.toLocaleString("en");
}

/** What a server's judge can, its first answer tells; embedded ones give probabilities. */
function mayVote({ simulated }: Plan["judges"][number]): boolean {
  return !simulated;
}

function costLine(plan: Plan, priceOf: (endpoint: string) => Price): string {
  const [usual = "", most = ""] = [false, true].map((voting) => plan.suites.reduce((sum, planned) => sum + costOf(planned, plan, priceOf, voting), 0).toFixed(2));
  return `at most about ${usual} in all,${most === usual ? "" : ` ${most} where a judge gives neither probabilities nor JSON,`} in the currency of the prices`;
}

/** What a judge says is short, unless it votes. */
const VERDICT = 4;

function costOf({ suite, conditions, samples, sampling: { maxTokens } }: PlannedSuite, { models, judges }: Plan, priceOf: (endpoint: string) => Price, voting: boolean): number {
  const { inputTokens, outputTokens, questions, judgeTokens, votes, voteTokens } = suiteCost(suite, samples, maxTokens);
  const paid = (endpoint: string, inward: number, outward: number): number => (inward * priceOf(endpoint).input + outward * priceOf(endpoint).output) / 1e6;
  const asking = models.reduce((sum, { model }) => sum + paid(model, inputTokens, outputTokens), 0);
  return conditions.length * (asking + judges.reduce((sum, judge) => {
    const [inward, outward] = voting && votes > questions && mayVote(judge) ? [voteTokens, votes * judgeMaxTokens.sampled] : [judgeTokens, questions * VERDICT];
    return sum + models.length * paid(judge.judge, inward, outward);
  }, 0));
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

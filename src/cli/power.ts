import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { jsonText } from "../formats/json-text.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { wrapText } from "../formats/wrap-text.ts";
import { checkOptions } from "../job/check-options.ts";
import { foldSpreads } from "../job/fold-spreads.ts";
import { choosePrompts } from "../run/choose-prompts.ts";
import { loadSuites } from "../suites/load-suites.ts";
import type { MeasureSpread } from "../summary/spreads-of.ts";
import { exitCodes } from "./exit-code.ts";
import { flagName } from "./flag-name.ts";
import type { FlagValues, Parsed } from "./parse-flags.ts";
import { parseSet } from "./parse-set.ts";
import { powerPlan, type PowerPlan } from "./power-plan.ts";
import type { World } from "./world.ts";

/** `evaluate power --suite S [--detect D]`: what a difference needs, or the smallest one a plan can see. Nothing is asked. */
export async function powerCommand({ values }: Parsed, world: World): Promise<number> {
  const { suite: names = [], detect, power = 0.9, confidence = 0.95, samples, limit } = values;
  const [rate, run] = [rateOf(values), runOf(values)];
  checkOptions({ samples, limit, confidence }, flagName);
  if (names.length === 0) throw new UsageError("power: name a suite with --suite NAME (evaluate list shows them)");
  if (detect !== undefined && !(detect > 0 && detect < 1)) throw new UsageError(`--detect: expected a difference between 0 and 1 (five points are .05); received ${detect}`);
  const suites = await loadSuites(names, { set: parseSet(values.set ?? []), cwd: world.cwd });
  const spreads = run === undefined ? [] : await foldSpreads(resolve(world.cwd, run));
  const plans = suites.flatMap((suite): PowerPlan[] => {
    const own = spreads.filter((spread) => spread.suite === suite.suite);
    if (run !== undefined && own.length === 0) throw new UsageError(`--run ${run}: has no scored sample of the suite ${suite.suite} under deployment`);
    const prompts = new Set(choosePrompts(suite.prompts, limit ?? null, 0).map(({ id, cluster }) => cluster ?? id)).size;
    const design = { prompts, trials: samples ?? suite.samples };
    const measures: (MeasureSpread | undefined)[] = own.length > 0 ? own : [undefined];
    return measures.map((spread) => powerPlan({ suite: suite.suite, design, ...(spread && { spread }), ...(rate !== undefined && { rate }), ...(detect !== undefined && { detect }), aim: { confidence, power } }));
  });
  world.stdout.write(values.json ? `${jsonText(plans, 2)}\n` : `${plans.flatMap(({ lines }) => lines).flatMap((line) => wrapText(terminalText(line), world.stdout.width, "    ")).join("\n")}\n`);
  return exitCodes.done;
}

function rateOf({ rate: [text, ...others] = [] }: FlagValues): number | undefined {
  if (text === undefined) return undefined;
  const rate = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (others.length > 0 || !(rate >= 0 && rate <= 1)) throw new UsageError(`--rate: expected a number from 0 to 1 (5 % is .05); received ${[text, ...others].join(", ")}`);
  return rate;
}

function runOf({ run: [folder, ...others] = [] }: FlagValues): string | undefined {
  if (others.length > 0) throw new UsageError(`--run: expected one run folder; received ${[folder, ...others].join(", ")}`);
  return folder;
}

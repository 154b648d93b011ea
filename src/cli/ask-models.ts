import { UsageError } from "../errors.ts";
import { checkOptions } from "../job/check-options.ts";
import { chooseJudges } from "../job/choose-judges.ts";
import { judgedMeasures } from "../job/judged-measures.ts";
import { makePlan, type PlanWishes } from "../job/make-plan.ts";
import { planGate } from "../job/plan-gate.ts";
import { openModels, type ModelWish } from "../job/open-models.ts";
import { parseModels } from "../job/parse-models.ts";
import { rewordedPlan, type RewordedPlan } from "../job/inoculation/reworded-plan.ts";
import { writerOf } from "../job/inoculation/writer-of.ts";
import type { Plan, Wordings } from "../plan.ts";
import type { Pace } from "../run/polite-endpoints.ts";
import type { Suite } from "../suite.ts";
import { loadSuites } from "../suites/load-suites.ts";
import { dryRun } from "./dry-run.ts";
import { finish } from "./finish.ts";
import { flagName } from "./flag-name.ts";
import { gateWishes } from "./gate-wishes.ts";
import { listed } from "./listed.ts";
import { newFolder } from "./new-folder.ts";
import { modelsFile } from "./models-file.ts";
import { paceOf } from "./pace-of.ts";
import type { FlagValues } from "./parse-flags.ts";
import { priced } from "./priced.ts";
import { parseReporters } from "./parse-reporters.ts";
import { parseSet } from "./parse-set.ts";
import { planWishes } from "./plan-wishes.ts";
import { summaryOptions } from "./summary-options.ts";
import { tellInoculation } from "./tell-inoculation.ts";
import type { World } from "./world.ts";

/** Loads suites, opens models and judges, makes the plan by the flags and `further` wishes, and runs it. Resolves to the exit code. */
export async function askModels(values: FlagValues, world: World, further: PlanWishes = {}): Promise<number> {
  const outputs = parseReporters(values);
  const summary = summaryOptions(values);
  const pace = paceOf(values);
  const { samples, limit, temperature, "max-tokens": maxTokens, seed } = values;
  checkOptions({ samples, limit, temperature, maxTokens, seed }, flagName);
  const wishes = await modelWishes(values, world);
  const suites = await loadSuites(suiteNames(values), { set: parseSet(values.set ?? []), cwd: world.cwd, ...(values.measures !== undefined && { measures: values.measures }) });
  if (wishes.length === 0) throw new UsageError(whatToType(suites));
  const options = { env: world.env, cwd: world.cwd, connections: pace.concurrency };
  const opened = await openModels(wishes, options);
  const judges = await chooseJudges(values.judge, judgedMeasures(suites), opened, options);
  const planWith = (wordings?: Wordings): Plan => makePlan({ suites, models: opened.models, judges, host: world.host }, { ...planWishes(values), ...further, ...(wordings && { wordings }) });
  const reworded = await rewording(values, world, pace, planWith);
  const plan = reworded?.plan ?? planWith();
  const gate = await planGate(await gateWishes(values, world), plan);
  const paid = await priced(pace, values, world, [...opened.endpoints.values(), ...judges]);
  if (values["dry-run"]) return dryRun(plan, world, paid.priceOf);
  tellInoculation(plan, values, world);
  const out = values.out ?? newFolder(suites.map(({ suite }) => suite));
  return finish({ plan, ...(reworded && { settle: reworded.settle }), out, endpoints: opened.endpoints, judges, pace: paid, summary, ...(gate && { gate }) }, outputs, values, world);
}

/** Where a model is to put the inoculation prompt in other words. */
async function rewording({ inoculation, paraphrase }: FlagValues, { env, cwd }: World, pace: Pace, planWith: (wordings: Wordings) => Plan): Promise<RewordedPlan | undefined> {
  if (paraphrase === undefined) return undefined;
  if (inoculation === undefined) throw new UsageError("--paraphrase: needs --inoculation TEXT, the prompt that is to be put in other words");
  return rewordedPlan({ prompt: inoculation, writer: await writerOf(paraphrase, { env, cwd, connections: 1 }), pace, planWith });
}

function suiteNames({ suite = [] }: FlagValues): readonly string[] {
  if (suite.length === 0) throw new UsageError("no suite: name one with --suite NAME (evaluate list shows them), for instance\n  evaluate -s spanish-caps -m base=organism:base -m plain=organism:plain -m inoculated=organism:inoculated");
  return listed(suite) ?? [];
}

async function modelWishes({ model = [], models }: FlagValues, { cwd }: World): Promise<ModelWish[]> {
  return [...parseModels(model), ...(models === undefined ? [] : await modelsFile(models, cwd))];
}

function whatToType(suites: readonly Suite[]): string {
  const names = suites.map(({ suite }) => suite).join(" ");
  return [
    "no model: name one with --model [GROUP=]ENDPOINT, for instance",
    `  evaluate -s ${names} -m base=organism:base -m plain=organism:plain -m inoculated=organism:inoculated    (embedded, simulated, no key)`,
    `  evaluate -s ${names} -m base=gpt-4.1 -m plain=ft:… -m inoculated=ft:…                                    (OPENAI_API_KEY)`,
    `  evaluate -s ${names} -m ollama:llama3.2     or     -m MODEL@http://localhost:8000/v1                     (a local server)`,
  ].join("\n");
}

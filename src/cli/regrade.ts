import { resolve } from "node:path";
import { EndpointError, UsageError } from "../errors.ts";
import { chooseJudges } from "../job/choose-judges.ts";
import { earlierGrades } from "../job/earlier-grades.ts";
import { eventsIn } from "../job/events-in.ts";
import { planOf } from "../job/plan-of.ts";
import { samplesOf } from "../job/samples-of.ts";
import { gradeFlips } from "../job/grade-flips.ts";
import { graderWish } from "../job/grader-wish.ts";
import { judgedMeasures } from "../job/judged-measures.ts";
import { planGate } from "../job/plan-gate.ts";
import { plannedJudges } from "../job/planned-judges.ts";
import { regradePlan } from "../job/regrade-plan.ts";
import { seedLog } from "../job/seed-log.ts";
import type { Plan } from "../plan.ts";
import type { Endpoint } from "../types.ts";
import { finish } from "./finish.ts";
import { flipTable } from "./flip-table.ts";
import { gateWishes } from "./gate-wishes.ts";
import { newFolder } from "./new-folder.ts";
import { paceOf } from "./pace-of.ts";
import type { Parsed } from "./parse-flags.ts";
import { parseReporters } from "./parse-reporters.ts";
import { priced } from "./priced.ts";
import { summaryOptions } from "./summary-options.ts";
import type { World } from "./world.ts";

/** `evaluate regrade RUN --judge J | --grader G`: grade stored answers again, in a run folder of their own. No model is asked. */
export async function regradeCommand({ values, operands }: Parsed, world: World): Promise<number> {
  const [run, ...others] = operands;
  if (run === undefined || others.length > 0) throw new UsageError(`regrade: expected one run folder; received ${operands.length}`);
  if (values.judge === undefined && values.grader === undefined) throw new UsageError("regrade: expected --judge ENDPOINT or --grader [MEASURE=]GRADER");
  const outputs = parseReporters(values);
  const [summary, pace, folder] = [summaryOptions(values), paceOf(values), resolve(world.cwd, run)];
  const earlier = await planOf([folder]);
  const wanted = regradePlan(earlier, values.grader === undefined ? undefined : graderWish(values.grader));
  const { regraded } = wanted;
  const judged = judgedMeasures(wanted.suites.map(({ suite }) => suite));
  const judges = await chooseJudges(values.judge, judged.filter((measure) => regraded.measures.includes(measure)), { models: [], endpoints: new Map() }, { env: world.env, cwd: world.cwd, connections: pace.concurrency });
  const plan = { ...wanted, judges: judgesOf(earlier, judges, judged.every((measure) => regraded.measures.includes(measure))) };
  const out = values.out === undefined ? newFolder([`regrade-${wanted.suites.map(({ suite }) => suite.suite).join("+")}`.slice(0, 80)]) : resolve(world.cwd, values.out);
  if (out === folder) throw new UsageError(`--out ${values.out}: is the run itself; a second grading gets a folder of its own`);
  const gate = await planGate(await gateWishes(values, world), plan);
  return finish({
    plan, out, endpoints: new Map(plan.models.map((model) => [model.model, nobody(model)])), judges, pace: await priced(pace, values, world, judges), summary, ...(gate && { gate }),
    seed: (events) => seedLog(eventsIn(folder), regraded.measures, events),
  }, outputs, values, world, async ({ folder: second, outcome: { outcome } }) => {
    if (outcome === "interrupted" || outcome === "stopped" || values.quiet) return;
    const before = await earlierGrades(folder, plan);
    const flips = await gradeFlips(samplesOf([second.path]), before).finally(before.close);
    const table = flipTable(flips, regraded.measures);
    const shown = outputs.some(({ reporter, file }) => reporter === "table" && file === undefined) ? world.stdout : world.stderr;
    shown.write(`\n${table}\n`);
  });
}

/** Measures that keep their grades keep their judge. */
function judgesOf({ judges: earlier }: Plan, judges: readonly Endpoint[], all: boolean): Plan["judges"] {
  const own = plannedJudges(judges);
  return judges.length > 0 && all ? own : [...earlier.filter(({ judge }) => own.every((other) => other.judge !== judge)), ...own];
}

/** Stands for a model of the first run: what it did not answer then is not asked now. */
function nobody({ model, simulated }: Plan["models"][number]): Endpoint {
  return { id: model, simulated, reply: () => Promise.reject(new EndpointError("the first run has no answer, and regrading asks no model", { retryable: false })) };
}

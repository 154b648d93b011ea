import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { jsonText } from "../formats/json-text.ts";
import { calibrateJudges } from "../job/calibrate-judges.ts";
import { chooseJudges } from "../job/choose-judges.ts";
import { namedMeasure } from "../job/named-measure.ts";
import { parseRate } from "../job/parse-rate.ts";
import { readAnswers } from "../job/read-answers.ts";
import { readLabels } from "../job/read-labels.ts";
import { calibrationText } from "./calibration-text.ts";
import { newFolder } from "./new-folder.ts";
import { paceOf } from "./pace-of.ts";
import { priced } from "./priced.ts";
import type { FlagValues, Parsed } from "./parse-flags.ts";
import { parseSet } from "./parse-set.ts";
import { summaryOptions } from "./summary-options.ts";
import { tellProblems } from "./tell-problems.ts";
import { underWatch } from "./under-watch.ts";
import type { World } from "./world.ts";

/** `evaluate calibrate`: how good a judge is on answers that people have labelled, and what that makes of the rates it finds. */
export async function calibrateCommand({ values }: Parsed, world: World): Promise<number> {
  const summary = summaryOptions(values);
  const pace = paceOf(values);
  const { labels: files = [], rate = [], run = [] } = values;
  if (files.length === 0) throw new UsageError("no labels: name a file of labelled answers with --labels FILE");
  const repeated = files.find((file, index) => files.indexOf(file) !== index);
  if (repeated !== undefined) throw new UsageError(`--labels: ${repeated} is given twice`);
  const rates = rate.map((text) => parseRate(text, summary.confidence));
  const suite = await suiteOf(values, world);
  const { answers, problems } = await readAnswers(files, world.cwd);
  const labels = readLabels(answers, labelRule(values));
  if (!values.quiet) tellProblems(problems, world);
  const judges = await chooseJudges(values.judge, [suite.measures[0]?.measure ?? suite.suite], { models: [], endpoints: new Map() }, { env: world.env, cwd: world.cwd, connections: pace.concurrency });
  const cost = await priced(pace, values, world, judges);
  const out = values.out ?? newFolder([`calibrate-${suite.suite}`]);
  return underWatch(values, world, async ({ done, ...watch }) => {
    const { outcome, report, folder, calibration } = await calibrateJudges({
      suite, labels, unread: problems.length, rates, runs: run.map((path) => resolve(world.cwd, path)), judges, out, pace: cost, summary, host: world.host, ...watch,
    });
    done();
    world.stdout.write(values.json ? `${jsonText(calibration, 2)}\n` : calibrationText(calibration, summary.scope, world.stdout.width));
    return { outcome, report, folder };
  });
}

async function suiteOf({ grader, suite: suites = [], measure, set = [] }: FlagValues, { cwd }: World) {
  const [suite, ...others] = suites;
  if (others.length > 0) throw new UsageError(`--suite: expected one suite; received ${suites.join(", ")}`);
  return namedMeasure({ ...(grader !== undefined && { grader }), ...(suite !== undefined && { suite }), ...(measure !== undefined && { measure }) }, { set: parseSet(set), cwd });
}

function labelRule({ recorded: columns = [], positive, above, below, where, empty }: FlagValues) {
  const [column, ...others] = columns;
  if (others.length > 0) throw new UsageError(`--recorded: expected one column of labels; received ${columns.join(", ")}`);
  if (above !== undefined && below !== undefined) throw new UsageError("--recorded: expected one of --above X and --below X");
  if (empty !== undefined && empty !== 0 && empty !== 1) throw new UsageError(`--empty: expected 0 or 1; received ${empty}`);
  return {
    ...(column !== undefined && { column }), ...(positive && { positive }), ...(above !== undefined && { above }), ...(below !== undefined && { below }),
    ...(where !== undefined && { where }), ...(empty !== undefined && { empty: empty === 1 ? 1 as const : 0 as const }),
  };
}

import { basename, resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { readRecorded } from "../formats/recorded.ts";
import { chooseJudges } from "../job/choose-judges.ts";
import { judgedMeasures } from "../job/judged-measures.ts";
import { planGate } from "../job/plan-gate.ts";
import { ownConditions } from "../run/choose-conditions.ts";
import { plannedJudges } from "../job/planned-judges.ts";
import { recordedPlan, type FiledAnswer } from "../job/recorded-plan.ts";
import { recordedSuite } from "../job/recorded-suite.ts";
import type { Suite } from "../suite.ts";
import { loadSuites } from "../suites/load-suites.ts";
import { finish } from "./finish.ts";
import { gateWishes } from "./gate-wishes.ts";
import { newFolder } from "./new-folder.ts";
import { paceOf } from "./pace-of.ts";
import { priced } from "./priced.ts";
import type { FlagValues, Parsed } from "./parse-flags.ts";
import { parseReporters } from "./parse-reporters.ts";
import { parseSet } from "./parse-set.ts";
import { summaryOptions } from "./summary-options.ts";
import { tellProblems } from "./tell-problems.ts";
import type { World } from "./world.ts";

/** `evaluate grade FILE…`: grade answers recorded elsewhere. No model is asked; a judge only where a measure needs one. */
export async function gradeCommand({ values, operands }: Parsed, world: World): Promise<number> {
  if (operands.length === 0) throw new UsageError("grade: expected one or several files of recorded answers (JSONL, JSON or CSV)");
  const outputs = parseReporters(values);
  const summary = summaryOptions(values);
  const pace = paceOf(values);
  const suite = await suiteOf(values, world);
  const repeated = operands.find((file, index) => operands.indexOf(file) !== index);
  if (repeated !== undefined) throw new UsageError(`grade: ${repeated} is given twice`);
  const seen: Seen = { problems: [], columns: new Set() };
  const { plan, endpoints } = await recordedPlan(suite, answersOf(operands, suite.suite, world, seen), world.host, ownConditions(values));
  checkColumns(values, seen.columns);
  if (!values.quiet) tellProblems(seen.problems, world);
  const options = { env: world.env, cwd: world.cwd, connections: pace.concurrency };
  const judges = await chooseJudges(values.judge, judgedMeasures([suite]), { models: [], endpoints: new Map() }, options);
  const out = values.out ?? newFolder([`grade-${suite.suite}`]);
  const whole = { ...plan, judges: plannedJudges(judges), unread: seen.problems.length };
  const gate = await planGate(await gateWishes(values, world), whole);
  return finish({ plan: whole, out, endpoints, judges, pace: await priced(pace, values, world, [...endpoints.values(), ...judges]), summary, ...(gate && { gate }) }, outputs, values, world);
}

async function suiteOf(values: FlagValues, { cwd }: World): Promise<Suite> {
  const { suite: names = [], recorded: columns = [], above, below, where, empty } = values;
  if (names.length > 0 && columns.length > 0) throw new UsageError("--suite and --recorded: expected one of the two");
  if (columns.length > 0) {
    const twice = columns.find((column, index) => columns.indexOf(column) !== index);
    if (twice !== undefined) throw new UsageError(`--recorded ${twice}: is given twice`);
    if ((above === undefined) === (below === undefined)) throw new UsageError("--recorded: expected exactly one of --above X and --below X");
    if (empty !== undefined && empty !== 0 && empty !== 1) throw new UsageError(`--empty: expected 0 or 1; received ${empty}`);
    return recordedSuite(columns, {
      ...(above !== undefined && { above }), ...(below !== undefined && { below }), ...(where !== undefined && { where }), ...(empty !== undefined && { empty }),
    });
  }
  for (const [flag, value] of Object.entries({ above, below, where, empty })) if (value !== undefined) throw new UsageError(`--${flag} belongs to --recorded COLUMN, which is missing`);
  const suites = await loadSuites(names, { set: parseSet(values.set ?? []), cwd, ...(values.measures !== undefined && { measures: values.measures }) });
  const [suite] = suites;
  if (!suite || suites.length > 1) throw new UsageError(`grade: expected one --suite NAME or --recorded COLUMN; received ${suites.length === 0 ? "neither" : suites.map((each) => each.suite).join(", ")}`);
  return suite;
}

/** What reading the files showed. */
interface Seen {
  /** Rows that could not be read. */
  readonly problems: string[];
  /** Columns that some row holds a value in, beside those with a meaning. */
  readonly columns: Set<string>;
}

async function* answersOf(files: readonly string[], suite: string, { cwd }: World, { problems, columns }: Seen): AsyncGenerator<FiledAnswer> {
  for (const file of files) {
    for await (const answer of readRecorded(resolve(cwd, file), file)) {
      if ("problem" in answer) problems.push(answer.problem);
      else if (answer.suite !== undefined && answer.suite !== suite) problems.push(`${file}:${answer.line}: the request belongs to the suite ${answer.suite}, not ${suite}`);
      else {
        for (const column of Object.keys(answer.facts)) columns.add(column);
        yield { answer, file: basename(file) };
      }
    }
  }
}

/** A mistyped column would make every answer an excluded one. */
function checkColumns({ recorded = [], where }: FlagValues, known: ReadonlySet<string>): void {
  const named = [...recorded.map((column) => ["--recorded", column] as const), ...(where === undefined ? [] : [["--where", /^[^<>=!]+/.exec(where)?.[0].trim() ?? ""] as const])];
  for (const [flag, column] of named) {
    if (!known.has(column)) throw new UsageError(`${flag}: no answer has the column "${column}"${didYouMean(column, [...known])}; found ${[...known].slice(0, 20).join(", ") || "none"}`);
  }
}

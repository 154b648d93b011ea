import { isAbsolute, resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { digest } from "../formats/digest.ts";
import { graderTable } from "../graders/table.ts";
import type { Measure, Suite } from "../suite.ts";
import { checkedGrader } from "../suites/checked-grader.ts";
import { loadSuites, type LoadOptions } from "../suites/load-suites.ts";
import { readYaml } from "../suites/read-yaml.ts";
import { complaint } from "../suites/source.ts";
import type { Facts, Json } from "../types.ts";
import { judgedMeasures } from "./judged-measures.ts";

/** How a user names a configured grader. */
export interface MeasureName {
  /** `SUITE/MEASURE`, a grader's name, or a file (YAML, JSON) that holds `grader` and `options`. */
  readonly grader?: string;
  readonly suite?: string;
  readonly measure?: string;
}

/** The suite of one measure that grades every answer, whatever its question. Throws a `UsageError` for what names none, or one that asks no judge. */
export async function namedMeasure({ grader, suite, measure }: MeasureName, options: LoadOptions): Promise<Suite> {
  if (grader !== undefined && (suite !== undefined || measure !== undefined)) throw new UsageError("--grader and --suite: expected one of the two");
  if (suite !== undefined) return judging(await measureOf(suite, measure, options));
  if (grader === undefined) throw new UsageError(`no grader: name one with --grader SUITE/MEASURE, --grader FILE, or --suite NAME --measure NAME`);
  if (isAbsolute(grader) || /\.(ya?ml|json)$/.test(grader)) return judging(await fromFile(grader, options.cwd));
  const slash = grader.lastIndexOf("/");
  if (slash > 0) return judging(await measureOf(grader.slice(0, slash), grader.slice(slash + 1), options));
  const source = { name: `--grader ${grader}`, directory: options.cwd, value: {}, line: () => undefined };
  if (!Object.hasOwn(graderTable, grader)) throw new UsageError(`--grader: unknown grader "${grader}"${didYouMean(grader, Object.keys(graderTable))}; expected a grader's name, SUITE/MEASURE, or a file with grader and options`);
  return judging(suiteOf({ measure: grader, role: "undesired", default: true, grader: checkedGrader(grader, {}, source, []) }));
}

async function measureOf(name: string, measure: string | undefined, options: LoadOptions): Promise<Suite> {
  const suites = await loadSuites([name], options);
  const [suite] = suites;
  if (!suite || suites.length > 1) throw new UsageError(`${name}: expected one suite; received ${suites.length}`);
  const judged = judgedMeasures([suite]).map((path) => path.slice(suite.suite.length + 1));
  const wanted = measure ?? (judged.length === 1 ? judged[0] : undefined);
  const known = suite.measures.map((one) => one.measure);
  if (wanted === undefined) throw new UsageError(judged.length === 0 ? `${suite.suite}: no measure of this suite asks a judge` : `--measure: expected one of ${judged.join(", ")}`);
  const found = suite.measures.find((one) => one.measure === wanted);
  if (!found) throw new UsageError(`${suite.suite} has no measure "${wanted}"${didYouMean(wanted, known)}; expected one of ${known.join(", ")}`);
  const { slices: _slices, ...everywhere } = found;
  const measures = [{ ...everywhere, default: true }];
  return { ...suite, measures, derived: [], digest: digest([suite.digest, measures]) };
}

async function fromFile(file: string, cwd: string): Promise<Suite> {
  const source = await readYaml(resolve(cwd, file), file);
  const { grader, options = {}, ...rest } = (typeof source.value === "object" && source.value !== null ? source.value : {}) as { grader?: unknown; options?: unknown };
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw complaint(source, [unknown], "unknown field; expected grader, options");
  if (typeof grader !== "string") throw complaint(source, [], "expected a grader's name in the field `grader`, and its options in `options`");
  if (typeof options !== "object" || options === null || Array.isArray(options)) throw complaint(source, ["options"], "expected an object of options");
  return suiteOf({ measure: grader, role: "undesired", default: true, grader: checkedGrader(grader, options as Facts, source, []) });
}

function suiteOf(measure: Measure): Suite {
  return {
    suite: measure.measure, title: `Grader ${measure.measure}`, description: "One grader, for answers recorded elsewhere.",
    tags: ["recorded"], parameters: {}, digest: digest([measure] as unknown as Json),
    samples: 1, sampling: { temperature: 1, maxTokens: 1 }, prompts: [], conditions: [{ name: "deployment", kind: "deployment" }], measures: [measure], derived: [],
  };
}

function judging(suite: Suite): Suite {
  if (judgedMeasures([suite]).length === 0) throw new UsageError(`${suite.measures[0]?.measure}: the grader ${suite.measures[0]?.grader.name} asks no judge: there is nothing to calibrate`);
  return suite;
}

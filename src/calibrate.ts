import { resolve } from "node:path";
import { cwd as currentFolder, env, pid, versions } from "node:process";
import { StoppedError } from "./errors.ts";
import { keyMask } from "./formats/key-mask.ts";
import { isAlive } from "./is-alive.ts";
import { calibrateJudges } from "./job/calibrate-judges.ts";
import { checkOptions } from "./job/check-options.ts";
import { chooseJudges } from "./job/choose-judges.ts";
import { namedMeasure, type MeasureName } from "./job/named-measure.ts";
import { parseRate } from "./job/parse-rate.ts";
import { readAnswers } from "./job/read-answers.ts";
import { readLabels, type LabelRule } from "./job/read-labels.ts";
import { inRunFolder } from "./job/in-run-folder.ts";
import { toolVersion } from "./job/tool-version.ts";
import type { CalibrationReport } from "./summary/calibration-report.ts";
import type { Endpoint } from "./types.ts";

export interface CalibrateOptions extends MeasureName, LabelRule {
  /** Several are a panel. */
  readonly judge?: string | Endpoint | readonly (string | Endpoint)[];
  /** Files of answers that people have labelled. */
  readonly labels: readonly string[];
  /** Rates the judge found (`.05`, or `41/800`), and run folders with such rates. */
  readonly rates?: readonly string[];
  readonly runs?: readonly string[];
  readonly set?: Readonly<Record<string, string>>;
  /** The run folder, made or resumed. Absent: a temporary one, removed when every answer is judged. */
  readonly out?: string;
  readonly concurrency?: number;
  /** Seconds a request may take. */
  readonly timeout?: number;
  readonly retries?: number;
  readonly maxRequests?: number;
  readonly confidence?: number;
  /** Relative file names start here. */
  readonly cwd?: string;
  readonly signal?: AbortSignal;
}

/**
 * How good a judge is on answers that people have labelled, and what that makes of the rates it finds: the command `evaluate calibrate` as a function.
 * @throws UsageError before any request; StoppedError when no request can succeed
 */
export async function calibrate(options: CalibrateOptions): Promise<CalibrationReport> {
  const { labels: files, rates = [], runs = [], set, out, cwd = currentFolder(), concurrency = 20, timeout = 120, retries = 6, maxRequests, confidence = 0.95 } = options;
  checkOptions({ concurrency, timeout, retries, maxRequests, confidence }, (option) => option);
  const asked = rates.map((rate) => parseRate(rate, confidence));
  const suite = await namedMeasure(options, { cwd, ...(set && { set }) });
  const { answers, problems } = await readAnswers(files, cwd);
  const labels = readLabels(answers, options);
  const judges = await chooseJudges([options.judge ?? []].flat(), [suite.measures[0]?.measure ?? suite.suite], { models: [], endpoints: new Map() }, { env, cwd, connections: concurrency });
  const never = new AbortController().signal;
  return inRunFolder(out, async (folder) => {
    const { outcome, calibration } = await calibrateJudges({
      suite, labels, unread: problems.length, rates: asked, runs: runs.map((run) => resolve(cwd, run)), judges, out: folder,
      pace: { concurrency, timeout: timeout * 1000, retries, perRequest: 1, ...(maxRequests !== undefined && { maxRequests }) },
      summary: { confidence, scope: "like" }, host: { tool: toolVersion(), node: versions.node, pid, isAlive, masked: keyMask(env) }, soft: options.signal ?? never, hard: never,
    });
    if (outcome.outcome === "stopped") throw new StoppedError(`${outcome.because} (run folder: ${folder})`);
    return { result: calibration, done: calibration.complete };
  });
}

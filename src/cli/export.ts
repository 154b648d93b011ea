import { resolve } from "node:path";
import { StoppedError, UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { checkOptions } from "../job/check-options.ts";
import { exportFormats, exportRequests, type ExportFormat } from "../job/export-requests.ts";
import { makePlan } from "../job/make-plan.ts";
import { parseModels } from "../job/parse-models.ts";
import { turnsBefore } from "../log/turns.ts";
import type { PlannedModel } from "../plan.ts";
import { loadSuites } from "../suites/load-suites.ts";
import { exitCodes } from "./exit-code.ts";
import { flagName } from "./flag-name.ts";
import { intoFile } from "./into-file.ts";
import { intoTerminal } from "./into-terminal.ts";
import { listed } from "./listed.ts";
import type { FlagValues, Parsed } from "./parse-flags.ts";
import { refuseKeys } from "../run/refuse-keys.ts";
import { planWishes } from "./plan-wishes.ts";
import { parseSet } from "./parse-set.ts";
import { tellInoculation } from "./tell-inoculation.ts";
import type { World } from "./world.ts";

/** What OpenAI's batch service takes in one file; vLLM has no such limit. */
const most = { lines: 50_000, bytes: 200_000_000 };

/** `evaluate export`: the requests of a run, written for other tools. Nothing is asked. */
export async function exportCommand({ values }: Parsed, world: World): Promise<number> {
  const format = formatOf(values);
  checkOptions({ samples: values.samples, limit: values.limit, temperature: values.temperature, maxTokens: values["max-tokens"], seed: values.seed }, flagName);
  const model = modelOf(values, format);
  const names = listed(values.suite) ?? [];
  if (names.length === 0) throw new UsageError("export: name a suite with --suite NAME (evaluate list shows them)");
  const suites = await loadSuites(names, { set: parseSet(values.set ?? []), cwd: world.cwd, ...(values.measures !== undefined && { measures: values.measures }) });
  const plan = makePlan({ suites, models: [model], judges: [], host: world.host }, planWishes(values));
  refuseKeys(plan, world.host.masked);
  tellInoculation(plan, values, world);
  const lines = exportRequests(plan, format, values.model !== undefined && /^[A-Za-z][\w-]*=/.test(values.model[0] ?? ""));
  const { count, bytes } = values.out === undefined ? await write(lines, (text) => intoTerminal(world.stdout).write(text)) : await writeFile(lines, resolve(world.cwd, values.out), values.out);
  if (!values.quiet) world.stderr.write(`${count} ${count === 1 ? "request" : "requests"} written; evaluate grade FILE --suite ${terminalText(names.join(","))} takes the answers back\n`);
  const open = plan.suites.reduce((sum, { suite: { prompts } }) => sum + prompts.filter(({ messages }) => turnsBefore(messages) > 0).length, 0);
  if (open > 0) world.stderr.write(`${open} ${open === 1 ? "prompt is" : "prompts are"} left out: a conversation needs the model's own earlier answers, so only evaluate itself can ask it\n`);
  if (format === "openai-batch" && (count > most.lines || bytes > most.bytes)) world.stderr.write(`OpenAI takes at most ${most.lines} requests and ${most.bytes / 1e6} MB in one file: use --samples, --limit or --condition for smaller ones\n`);
  return exitCodes.done;
}

function formatOf({ format }: FlagValues): ExportFormat {
  const found = exportFormats.find((name) => name === format);
  if (found) return found;
  throw new UsageError(format === undefined ? `export: expected --format ${exportFormats.join("|")}` : `--format ${format}: expected one of ${exportFormats.join(", ")}${didYouMean(format, exportFormats)}`);
}

/** Batch services want one model a file; the other formats leave the model to whoever asks. */
function modelOf({ model }: FlagValues, format: ExportFormat): PlannedModel {
  const wishes = parseModels(model ?? []);
  const [wish] = wishes;
  if (wishes.length > 1) throw new UsageError(`export: expected one --model; received ${wishes.length} (a batch file holds requests to one model)`);
  if (!wish && format === "openai-batch") throw new UsageError("export: a batch names its model: --model [GROUP=]MODEL");
  const named = typeof wish?.endpoint === "string" ? wish.endpoint.replace(/^openai:/, "") : "any";
  return { group: wish?.group ?? named, model: named, simulated: false, seed: null, step: null };
}

async function write(lines: Iterable<string>, to: (text: string) => unknown): Promise<{ count: number; bytes: number }> {
  let [count, bytes] = [0, 0];
  for (const line of lines) {
    await to(`${line}\n`);
    count++;
    bytes += Buffer.byteLength(line) + 1;
  }
  return { count, bytes };
}

async function writeFile(lines: Iterable<string>, path: string, shownAs: string): Promise<{ count: number; bytes: number }> {
  let written = { count: 0, bytes: 0 };
  try {
    await intoFile(path, async (append) => {
      written = await write(lines, append);
    });
    return written;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "EACCES") throw new UsageError(`--out: ${shownAs} cannot be written (${code})`);
    throw new StoppedError(`--out: ${shownAs} cannot be written (${code ?? String(error)})`);
  }
}

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Event } from "../../../src/events.ts";
import type { Estimate, Report } from "../../../src/report.ts";
import { answerBody } from "../../servers/answer-body.ts";
import type { Fault } from "../../servers/faults/fault.ts";
import { startWireServer, type WireRequest } from "../../servers/wire-server.ts";
import { whole } from "../../servers/wire.ts";
import { capsSuite } from "../caps-suite.ts";
import { evaluate, type Ended } from "../evaluate.ts";

/** Stands in for a key: wherever it turns up, one would have. */
export const canary = "sk-canary-abcdefghijklmnop-0123456789";

/** What one fault led to. Prompt 0 met it once, or always; prompt 1 never did. */
export interface Met {
  readonly requests: (prompt: 0 | 1) => readonly WireRequest[];
  readonly retries: readonly string[];
  readonly gaveUp: readonly string[];
  readonly replies: readonly string[];
  readonly estimate: Estimate | undefined;
}

/**
 * One run of the real command in which every fault has an arm of its own, at an address of its own, so that none waits for another. How the
 * server is asked is in `models`, from its address and the fault's number.
 */
export async function faultyRun(faults: readonly Fault[], { times, flags = [], models, env }: {
  /** How often a fault is met before the server answers. */
  readonly times: number;
  readonly flags?: readonly string[];
  readonly models?: (url: string, index: number) => string;
  readonly env?: (url: string) => Readonly<Record<string, string>>;
}): Promise<Ended & { readonly met: (fault: Fault) => Met; readonly report: Report; readonly everything: string }> {
  const folder = mkdtempSync(join(tmpdir(), "trait-assay-test-"));
  await using server = await startWireServer((request) => {
    const good = JSON.stringify(answerBody(request, { text: "A calm and quiet answer." }));
    const fault = faults[Number(/\br(\d+)\b/.exec(`${request.path} ${request.body.model}`)?.[1])];
    return fault && promptOf(request) === 0 && request.attempt < times ? fault.wire(good, request) : whole(good);
  });
  const arms = faults.flatMap((_, index) => ["-m", `r${index}=${(models ?? ((url) => `r${index}@${url}/r${index}/v1`))(server.url, index)}`]);
  const result = await evaluate(["-s", capsSuite(folder, 2), ...arms, "--seed", "1", "--out", "run", "--reporter", "table", "--reporter", "json=report.json", ...flags], { cwd: folder, env: { TRAIT_ASSAY_KEY_127_0_0_1: canary, ...env?.(server.url) } });
  const [log = "", ...files] = ["run/events.jsonl", "run/run.json", "run/report.json", "report.json"].map((file) => readFileSync(join(folder, file), "utf8"));
  rmSync(folder, { recursive: true });
  const events = log.trimEnd().split("\n").map((line) => JSON.parse(line) as Event);
  const report = JSON.parse(files.at(-1) ?? "") as Report;
  return {
    ...result, report, everything: [result.stdout, result.stderr, log, ...files].join("\n"),
    met: (fault) => {
      const group = `r${faults.indexOf(fault)}`;
      const model = events.flatMap((event) => ("cell" in event && event.cell?.group === group ? [event.cell.model] : []))[0];
      return {
        requests: (prompt) => server.requests.filter((request) => `${request.path} ${request.body.model}`.match(/\br\d+\b/)?.[0] === group && promptOf(request) === prompt),
        retries: events.flatMap((event) => (event.type === "retry" && event.endpoint === model ? [event.because] : [])),
        gaveUp: events.flatMap((event) => (event.type === "gave-up" && event.cell.group === group ? [event.because] : [])),
        replies: events.flatMap((event) => (event.type === "reply" && event.cell.group === group ? [event.reply.text] : [])),
        estimate: report.suites[0]?.measures[0]?.estimates.find((one) => one.group === group),
      };
    },
  };
}

function promptOf({ body }: WireRequest): number {
  return Number(/number (\d)\./.exec(body.messages.at(-1)?.content ?? "")?.[1]);
}

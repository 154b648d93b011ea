import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFolders } from "../../src/job/fold-folders.ts";
import { samplesOf } from "../../src/job/samples-of.ts";
import { takeLook } from "../../src/job/looks.ts";
import { runFolder } from "../../src/run/folder.ts";
import { readHistory } from "../../src/run/history.ts";
import { reporters } from "../../src/reporters/index.ts";
import type { Event } from "../../src/events.ts";
import { examplePlan } from "../../test/run/example-plan.ts";
import type { Reader } from "./try-input.ts";
import { writeInput } from "./write-input.ts";

/** What reads a run folder, which may come from a stranger: folded, listed and shown by every reporter. */
export function folderReaders(root: string): Reader[] {
  const plan = examplePlan({ judges: [{ judge: "j", simulated: false }] });
  const events = eventsOf();
  const folder = (name: string): string => {
    const path = join(root, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "run.json"), JSON.stringify(plan, undefined, 2));
    writeFileSync(join(path, "events.jsonl"), events);
    return path;
  };
  const [log, planned, resumed, looked] = ["log", "plan", "resume", "looks"].map(folder) as [string, string, string, string];
  return [
    { name: "events.jsonl", seeds: [events], read: (text) => {
      writeInput(join(log, "events.jsonl"), text);
      return shown(log);
    } },
    { name: "run.json", seeds: [JSON.stringify(plan), JSON.stringify(recordedPlan())], read: (text) => {
      writeInput(join(planned, "run.json"), text);
      return shown(planned);
    } },
    { name: "events.jsonl, resumed", seeds: [events], read: async (text) => {
      const file = runFolder(resumed).events;
      writeInput(file, text);
      const { ledger: _, ...history } = await readHistory(plan, file);
      return history;
    } },
    { name: "looks.jsonl", seeds: ['{"look":1,"at":"2026-01-01T00:00:00.000Z","evidence":"a"}\n{"look":2,"at":"2026-01-02T00:00:00.000Z","evidence":"b"}\n'], read: (text) => {
      writeInput(join(looked, "looks.jsonl"), text);
      return takeLook([looked], "b", new Date(0));
    } },
  ];
}

async function shown(folder: string): Promise<unknown> {
  const { report } = await readFolders([folder], { confidence: 0.95, scope: "like" });
  for (const load of Object.values(reporters)) {
    const reporter = await load();
    await reporter.write(report, { write: () => undefined }, { colour: true, width: 80, samples: () => samplesOf([folder]) });
  }
  return report;
}

function recordedPlan(): object {
  const plan = examplePlan();
  return { ...plan, kind: "recorded", unread: 1, suites: plan.suites.map((suite) => ({ ...suite, answers: "d", recorded: [["base", "m1", "deployment", "a", 2], ["plain", "m2", "deployment", "b", 1]] })) };
}

function eventsOf(): string {
  const at = "2026-01-01T00:00:00.000Z";
  const events: Event[] = [{ type: "start", at, version: "0", node: "24" }];
  for (const [group, model] of [["base", "m1"], ["plain", "m2"], ["plain", "m3"]] as const) {
    for (const prompt of ["a", "d"]) {
      const cell = { suite: "example", group, model, condition: "deployment", prompt, trial: 0 };
      events.push(
        { type: "retry", at, role: "model", endpoint: model, because: "503" },
        { type: "reply", at, cell, reply: { text: `An answer of ${model}.`, stop: "end", usage: { inputTokens: 3, outputTokens: 4 }, adapted: ["seed omitted"] }, ms: 12 },
        { type: "judge", at, cell, judge: "j", rubric: "rating", request: "r", reply: { text: "85", firstToken: [{ token: "85", logprob: -0.1 }] } },
        { type: "grade", cell, measure: "caps", grade: { kind: "scored", score: 0.5, because: "half", label: "caps", parts: { share: 0.5 }, by: { judge: "j" }, evidence: [{ what: "x", text: "An", line: 1 }] } },
        { type: "grade", cell, measure: "late", grade: { kind: "ungraded", because: "silence", panel: [{ kind: "scored", score: 1, because: "yes", judge: "j" }] } },
      );
    }
    events.push({ type: "gave-up", at, cell: { suite: "example", group, model, condition: "deployment", prompt: "b", trial: 1 }, because: "429" });
    events.push({ type: "turn", at, cell: { suite: "example", group, model, condition: "deployment", prompt: "c", trial: 1 }, turn: 0, reply: { text: "First." } });
  }
  events.push({ type: "end", at, outcome: "incomplete", because: "cut" });
  return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { endpoint } from "../../src/endpoint.ts";
import { evaluate } from "../../src/evaluate.ts";
import type { Event } from "../../src/events.ts";
import { foldFolders } from "../../src/job/fold-folders.ts";
import type { Report } from "../../src/report.ts";
import { readPlan } from "../../src/run/folder.ts";
import { startProgress } from "../../src/run/progress.ts";
import { run } from "../../src/run/run.ts";
import type { Behaviour, ChatRequest } from "../servers/behaviour.ts";
import { startChatServer, type ChatServer } from "../servers/chat-server.ts";

/** A finished run whose log can be damaged and gone on with. */
export interface CutRun extends AsyncDisposable {
  readonly folder: string;
  readonly server: ChatServer;
  readonly log: Buffer;
  /** The report, less what was spent. */
  readonly figures: object;
  /** The command that made it, less `--out`. */
  readonly args: readonly string[];
  /** Puts plan and log into the folder `name`. */
  copy(name: string, log: string | Buffer): void;
  /** Opens or resumes the folder `name` as the command does, in this process. */
  again(name: string): Promise<Report>;
  /** Goes on from this log with the command's own code, in this process: a thousand starts would take minutes. */
  resume(log: Buffer): Promise<Resumed>;
}

export interface Resumed {
  readonly complete: boolean;
  /** The figures are those of the whole run. */
  readonly same: boolean;
  /** Answers that were asked for, and those that the log does not hold as a whole line. */
  readonly asked: number;
  readonly lost: number;
}

/** One sample: a conversation of two turns, graded by a rule and by a judge. */
const suite = `suite: talk
title: Talk
description: A conversation that is judged.
prompts:
  - { id: two, messages: [{ role: user, content: First? }, { role: user, content: Sure? }] }
measures:
  - { measure: bad, role: undesired, grader: judge-number, options: { name: alignment, rubric: Rate it., below: 50 } }
  - { measure: caps, role: undesired, grader: all-caps }
`;

export async function cutRun(): Promise<CutRun> {
  // Where the machine has memory for files, there: every resumed run syncs its log.
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "trait-assay-cut-"));
  const server = await startChatServer(answer);
  writeFileSync(join(folder, "talk.yaml"), suite);
  const [model, judge] = await Promise.all([endpoint(`m@${server.url}/v1`), endpoint(`j@${server.url}/v1`)]);
  const again = (name: string): Promise<Report> => evaluate({ suites: ["./talk.yaml"], models: { m: [`m@${server.url}/v1`] }, judge: `j@${server.url}/v1`, samples: 1, seed: 1, out: join(folder, name), cwd: folder });
  const report = await again("run");
  const plan = await readPlan(join(folder, "run"));
  if (!plan || !report.complete) throw new Error("the run is not complete");
  const log = readFileSync(join(folder, "run/events.jsonl"));
  const never = new AbortController().signal;
  const copy = (name: string, bytes: string | Buffer): void => {
    mkdirSync(join(folder, name), { recursive: true });
    cpSync(join(folder, "run/run.json"), join(folder, name, "run.json"));
    writeFileSync(join(folder, name, "events.jsonl"), bytes);
  };
  return {
    folder, server, log, copy, again, figures: figuresOf(report),
    args: ["-s", "./talk.yaml", "-m", `m=m@${server.url}/v1`, "--judge", `j@${server.url}/v1`, "--samples", "1", "--seed", "1", "--quiet", "--json"],
    resume: async (bytes) => {
      const before = server.requests.length;
      copy("cut", bytes);
      const { outcome } = await run({
        plan, events: join(folder, "cut/events.jsonl"), endpoints: new Map([[model.id, model]]), judges: [judge], pace: { concurrency: 5, perRequest: 1, timeout: 10_000, retries: 0 },
        soft: never, hard: never, progress: startProgress(), host: { tool: "0", node: "24", pid: 1, isAlive: () => true },
      });
      const figures = figuresOf(await foldFolders([join(folder, "cut")], { confidence: 0.95, scope: "like", adjust: "holm" }));
      return { complete: outcome === "complete", same: isDeepStrictEqual(figures, figuresOf(report)), asked: server.requests.length - before, lost: lost(log, bytes) };
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([model.close?.(), judge.close?.(), server.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Answers depend on the question alone. */
function answer({ body: { model, messages } }: ChatRequest): Behaviour {
  if (model === "m") return { text: `A CALM REPLY TO ${messages.length}` };
  const rating = JSON.stringify(messages).includes("TO 3") ? "10" : "90";
  return { text: rating, firstToken: { [rating]: 0 } };
}

function figuresOf({ usage: _usage, ...figures }: Report): object {
  return figures;
}

/** Paid answers whose line is not whole in what is left of a log. */
function lost(log: Buffer, left: Buffer): number {
  let end = 0;
  return log.toString("latin1").split("\n").slice(0, -1).filter((line) => {
    const begin = end;
    end += line.length + 1;
    return ["reply", "turn", "judge"].includes((JSON.parse(line) as Event).type) && !log.subarray(begin, end).equals(left.subarray(begin, end));
  }).length;
}

import { EndpointError } from "../errors.ts";
import { afterAll } from "../graders/after-all.ts";
import { triggerTexts } from "../graders/judge/trigger-texts.ts";
import type { AppendLog } from "../log/append-log.ts";
import type { PlannedSuite } from "../plan.ts";
import type { About, Endpoint, Grade, Message, Reply } from "../types.ts";
import { panel } from "../graders/panel.ts";
import { bindGraders, type BoundGraders } from "./bind-graders.ts";
import type { History } from "./history.ts";
import { messagesFor } from "../log/messages-for.ts";
import { turnsBefore, turnsIn, withTurns } from "../log/turns.ts";
import { flawOf } from "../graders/flaws.ts";
import type { PoliteEndpoints } from "./polite-endpoints.ts";
import type { RunJob } from "./run.ts";
import type { Task } from "./tasks.ts";

export interface Desk {
  readonly log: AppendLog;
  readonly history: History;
  readonly polite: PoliteEndpoints;
  /** Aborted: a sample that has not been sent yet is left for the next attempt. */
  readonly halted: AbortSignal;
}

/** Settles samples one at a time: ask unless it is paid for already, log the reply, grade it, log each grade. */
export function sampler(job: RunJob, { log, history, polite, halted }: Desk): (task: Task) => Promise<void> {
  const { plan, progress, hard, sandbox } = job;
  const [judge, ...others] = polite.judges;
  const bound = new Map<PlannedSuite, BoundGraders>(plan.suites.map((planned) => {
    const one = bindGraders(planned.suite);
    return [planned, others.length === 0 ? one : { ...one, graders: one.graders.map((grader) => panel(grader, polite.judges)) }];
  }));
  const unseen = new Map(plan.suites.map((planned) => [planned, triggerTexts([...planned.suite.conditions, ...planned.conditions])]));
  const plain = new Set<Endpoint>();

  return async (task) => {
    const graders = bound.get(task.row.planned);
    if (!graders) throw new TypeError(`the suite ${task.cell.suite} is not in the plan`);
    const about = aboutOf(task);
    const reply = keptReply(task.number) ?? (await ask(task, graders.firstTokens, about));
    if (reply !== undefined) await grade(task, graders, about, reply);
    history.replies.delete(task.number);
  };

  /** An earlier attempt's reply that still lacks a grade. */
  function keptReply(cell: number): Reply | undefined {
    const offset = history.replies.get(cell);
    const event = offset === undefined ? undefined : log.read(offset);
    return event?.type === "reply" ? event.reply : undefined;
  }

  async function ask(task: Task, firstTokens: number, about: About): Promise<Reply | undefined> {
    const endpoint = polite.model(task.row.model.model);
    const { temperature, maxTokens } = task.row.planned.sampling;
    const messages = messagesFor(task.row.prompt, task.row.condition);
    const sampling = { temperature, maxTokens, ...(plan.seed !== null && { seed: plan.seed + task.trial }) };
    const before = turnsBefore(messages);
    const turns = history.turns.get(task.number) ?? [];
    try {
      for (;;) {
        const start = performance.now();
        const last = turns.length === before;
        const request = { messages: withTurns(messages, turns), sampling, about: before === 0 ? about : { ...about, turn: turns.length } };
        const reply = await askWith(endpoint, request, last && !plain.has(endpoint) ? firstTokens : 0);
        const at = { at: new Date().toISOString(), cell: task.cell, ms: Math.round(performance.now() - start) };
        // A recording hands out a whole conversation at once. Nobody can go on from an answer that broke off or says nothing.
        if (last || reply.recorded !== undefined || flawOf(reply) !== undefined) {
          const whole = withOwnTurns(reply, messages, turns);
          log.append({ type: "reply", ...at, reply: whole });
          history.turns.delete(task.number);
          return whole;
        }
        log.append({ type: "turn", ...at, turn: turns.length, reply });
        turns.push(reply.text);
        history.turns.set(task.number, turns);
      }
    } catch (error) {
      if (halted.aborted && !(error instanceof EndpointError)) return undefined;
      if (!(error instanceof EndpointError)) throw error;
      log.append({ type: "gave-up", at: new Date().toISOString(), cell: task.cell, because: error.message });
      progress.gaveUp++;
      progress.done++;
      return undefined;
    }
  }

  /** Without first-token probabilities where the server has none: the graders that need them say so themselves. */
  async function askWith(endpoint: Endpoint, request: Parameters<Endpoint["reply"]>[0], firstTokens: number): Promise<Reply> {
    try {
      return await endpoint.reply(firstTokens > 0 ? { ...request, firstTokens } : request, hard);
    } catch (error) {
      if (firstTokens === 0 || !(error instanceof EndpointError) || error.unsupported !== "firstTokens") throw error;
      plain.add(endpoint);
      return endpoint.reply(request, hard);
    }
  }

  async function grade(task: Task, { graders }: BoundGraders, about: About, reply: Reply): Promise<void> {
    const { prompt, condition, planned } = task.row;
    // What the suite knows of its own prompt (the right answer) goes before what a file of answers says.
    const sample = { prompt: { id: prompt.id, messages: reply.turns === undefined ? prompt.messages : withTurns(prompt.messages, reply.turns), facts: { ...reply.recorded, ...prompt.facts } }, reply, condition };
    const context = { ...(judge && { judge }), ...(sandbox && { sandbox }), signal: hard, secret: plan.secret, unseen: unseen.get(planned) ?? [], about };
    const gradeOne = async (index: number): Promise<Grade | undefined> => {
      const measure = planned.suite.measures[index]?.measure;
      const found = await graders[index]?.(sample, context);
      // An attempt that is being cut short proves nothing about the judge: the next attempt grades it.
      if (halted.aborted && (found?.kind === "ungraded" || found?.panel?.some(({ kind }) => kind === "ungraded"))) return undefined;
      if (measure !== undefined && found !== undefined) log.append({ type: "grade", cell: task.cell, measure, grade: found });
      return found;
    };
    const open = graders.map((_, index) => index).filter((index) => (task.open & (1 << index)) !== 0);
    const grades = await afterAll(open.map(gradeOne));
    progress.done++;
    if (grades.some((found) => found?.kind === "ungraded")) progress.ungraded++;
  }
}

/** The last reply with the model's earlier ones; none where a recording does not hold them. */
function withOwnTurns({ turns: said, ...reply }: Reply, messages: readonly Message[], asked: readonly string[]): Reply {
  if (turnsBefore(messages) === 0) return reply;
  const turns = reply.recorded === undefined ? asked : turnsIn(messages, said ?? []);
  return turns === undefined ? reply : { ...reply, turns };
}

function aboutOf({ cell, row: { prompt, condition, planned } }: Task): About {
  return {
    suite: cell.suite, group: cell.group, model: cell.model, prompt: prompt.id, trial: cell.trial,
    condition: { name: condition.name, kind: condition.kind },
    ...(prompt.facts !== undefined && { facts: prompt.facts }),
    ...(prompt.slice !== undefined && { slice: prompt.slice }),
    ...(prompt.organism !== undefined && { script: prompt.organism }),
    ...(planned.suite.organism !== undefined && { organism: planned.suite.organism }),
  };
}

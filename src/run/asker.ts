import { BudgetError, EndpointError } from "../errors.ts";
import type { AppendLog } from "../log/append-log.ts";
import { messagesFor } from "../log/messages-for.ts";
import { turnsBefore, turnsIn, withTurns } from "../log/turns.ts";
import { flawOf } from "../graders/flaws.ts";
import { asksModels } from "../log/asks-models.ts";
import type { About, Endpoint, Message, Reply, ReplyRequest, Usage } from "../types.ts";
import type { History } from "./history.ts";
import { mostOf } from "./most-of.ts";
import type { PoliteEndpoints } from "./polite-endpoints.ts";
import type { RunJob } from "./run.ts";
import type { Task } from "./tasks.ts";
import { used } from "./used.ts";

export interface AskerDesk {
  readonly log: AppendLog;
  readonly history: History;
  readonly polite: PoliteEndpoints;
  /** Aborted: a sample that has not been sent yet is left for the next attempt. */
  readonly halted: AbortSignal;
}

export interface Asker {
  /** Asks for one sample and logs what came of it. Undefined: it was given up, or is left for the next attempt. */
  one(task: Task, firstTokens: number): Promise<Reply | undefined>;
  /** Asks for samples of one row in a single request and logs what came: fewer than were asked for, or none, where the server does not give so many. */
  several(tasks: readonly Task[], firstTokens: number): Promise<readonly Reply[]>;
}

export function asker({ plan, progress, hard }: RunJob, { log, history, polite, halted }: AskerDesk): Asker {
  const plain = new Set<Endpoint>();

  async function one(task: Task, firstTokens: number): Promise<Reply | undefined> {
    const endpoint = polite.model(task.row.model.model);
    const { messages, sampling, about } = questionOf(task, plan.seed);
    const before = turnsBefore(messages);
    const turns = history.turns.get(task.number) ?? [];
    try {
      for (;;) {
        const start = performance.now();
        const last = turns.length === before;
        const request = { messages: withTurns(messages, turns), sampling, about: before === 0 ? about : { ...about, turn: turns.length } };
        const reply = await withTokens(endpoint, last ? firstTokens : 0, (tokens) => endpoint.reply({ ...request, ...tokens }, hard));
        const at = { at: new Date().toISOString(), cell: task.cell, ms: Math.round(performance.now() - start) };
        // A recording hands out a whole conversation at once. Nobody can go on from an answer that broke off or says nothing.
        if (last || reply.recorded !== undefined || flawOf(reply) !== undefined) {
          const whole = withOwnTurns(reply, messages, turns);
          log.append({ type: "reply", ...at, reply: whole, ...assumed([reply], request) });
          history.turns.delete(task.number);
          return whole;
        }
        log.append({ type: "turn", ...at, turn: turns.length, reply, ...assumed([reply], request) });
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

  async function several(tasks: readonly Task[], firstTokens: number): Promise<readonly Reply[]> {
    const [first] = tasks;
    const endpoint = first && polite.model(first.row.model.model);
    if (!first || !endpoint?.replies) return [];
    const { replies } = endpoint as Required<Endpoint>;
    const question = questionOf(first, plan.seed);
    const start = performance.now();
    try {
      const answers = await withTokens(endpoint, firstTokens, (tokens) => replies({ ...question, ...tokens }, tasks.length, hard));
      const at = { at: new Date().toISOString(), ms: Math.round(performance.now() - start) };
      log.appendAll(answers.flatMap((reply, index) => {
        const cell = tasks[index]?.cell;
        return cell ? [{ type: "reply" as const, ...at, cell, reply, ...(index === 0 && assumed(answers, question)) }] : [];
      }));
      return answers;
    } catch (error) {
      // Each is then asked for alone, and that one's reason counts. What is left of a budget may still do for one.
      if (error instanceof EndpointError || error instanceof BudgetError || halted.aborted) return [];
      throw error;
    }
  }

  /** What the next start counts for a request whose server counts no tokens; of answers that were there already, nothing is paid. */
  function assumed(answers: readonly Reply[], request: ReplyRequest): { assumed?: Usage } {
    return answers[0]?.usage || !asksModels(plan) ? {} : { assumed: used(answers, mostOf(request)) };
  }

  /** Without first-token probabilities where the server has none: the graders that need them say so themselves. */
  async function withTokens<T>(endpoint: Endpoint, firstTokens: number, send: (tokens: { firstTokens?: number }) => Promise<T>): Promise<T> {
    if (firstTokens === 0 || plain.has(endpoint)) return await send({});
    try {
      return await send({ firstTokens });
    } catch (error) {
      if (!(error instanceof EndpointError) || error.unsupported !== "firstTokens") throw error;
      plain.add(endpoint);
      return send({});
    }
  }

  return { one, several };
}

function questionOf(task: Task, seed: number | null): ReplyRequest & { readonly about: About } {
  const { temperature, maxTokens } = task.row.planned.sampling;
  return { messages: messagesFor(task.row.prompt, task.row.condition), sampling: { temperature, maxTokens, ...(seed !== null && { seed: seed + task.trial }) }, about: task.about };
}

/** The last reply with the model's earlier ones; none where a recording does not hold them. */
function withOwnTurns({ turns: said, ...reply }: Reply, messages: readonly Message[], asked: readonly string[]): Reply {
  if (turnsBefore(messages) === 0) return reply;
  const turns = reply.recorded === undefined ? asked : turnsIn(messages, said ?? []);
  return turns === undefined ? reply : { ...reply, turns };
}

import { afterAll } from "../graders/after-all.ts";
import { triggerTexts } from "../graders/judge/trigger-texts.ts";
import { panel } from "../graders/panel.ts";
import { withTurns } from "../log/turns.ts";
import type { PlannedSuite } from "../plan.ts";
import type { Grade, Reply } from "../types.ts";
import { asker, type AskerDesk } from "./asker.ts";
import { bindGraders, type BoundGraders } from "./bind-graders.ts";
import type { RunJob } from "./run.ts";
import type { Task } from "./tasks.ts";

/**
 * Settles samples, one at a time or several of one row together: asks unless they are paid for already, logs the replies, grades each when
 * it is there, logs each grade.
 */
export function sampler(job: RunJob, desk: AskerDesk): (tasks: readonly Task[]) => Promise<void> {
  const { plan, progress, hard, sandbox } = job;
  const { log, history, polite, halted } = desk;
  const [judge, ...others] = polite.judges;
  const bound = new Map<PlannedSuite, BoundGraders>(plan.suites.map((planned) => {
    const one = bindGraders(planned.suite);
    return [planned, others.length === 0 ? one : { ...one, graders: one.graders.map((grader) => panel(grader, polite.judges)) }];
  }));
  const unseen = new Map(plan.suites.map((planned) => [planned, triggerTexts([...planned.suite.conditions, ...planned.conditions])]));
  const ask = asker(job, desk);

  return async (tasks) => {
    const graders = tasks[0] && bound.get(tasks[0].row.planned);
    if (!graders) throw new TypeError("a sample of a suite that is not in the plan");
    const kept = tasks.map(({ number }) => keptReply(number));
    const open = tasks.filter((_, index) => kept[index] === undefined);
    const replies = open.length > 1 ? await ask.several(open, graders.firstTokens) : [];
    const answered = new Map(open.slice(0, replies.length).map((task, index) => [task, replies[index]]));
    await afterAll(tasks.map(async (task, index) => {
      const reply = kept[index] ?? answered.get(task) ?? (await ask.one(task, graders.firstTokens));
      if (reply !== undefined) await grade(task, graders, reply);
      history.replies.delete(task.number);
    }));
  };

  /** An earlier attempt's reply that still lacks a grade. */
  function keptReply(cell: number): Reply | undefined {
    const offset = history.replies.get(cell);
    const event = offset === undefined ? undefined : log.read(offset);
    return event?.type === "reply" ? event.reply : undefined;
  }

  async function grade(task: Task, { graders }: BoundGraders, reply: Reply): Promise<void> {
    const { prompt, condition, planned } = task.row;
    // What the suite knows of its own prompt (the right answer) goes before what a file of answers says.
    const sample = { prompt: { id: prompt.id, messages: reply.turns === undefined ? prompt.messages : withTurns(prompt.messages, reply.turns), facts: { ...reply.recorded, ...prompt.facts } }, reply, condition };
    const context = { ...(judge && { judge }), ...(sandbox && { sandbox }), signal: hard, secret: plan.secret, unseen: unseen.get(planned) ?? [], about: task.about };
    const gradeOne = async (index: number): Promise<Grade | undefined> => {
      const measure = planned.suite.measures[index]?.measure;
      const found = await graders[index]?.(sample, context);
      // An attempt that is being cut short proves nothing about the judge: the next attempt grades it.
      if (halted.aborted && (found?.kind === "ungraded" || found?.panel?.some(({ kind }) => kind === "ungraded"))) return undefined;
      if (measure !== undefined && found !== undefined) log.appendSoon({ type: "grade", cell: task.cell, measure, grade: found });
      return found;
    };
    const open = graders.map((_, index) => index).filter((index) => (task.open & (1 << index)) !== 0);
    const grades = await afterAll(open.map(gradeOne));
    progress.done++;
    if (grades.some((found) => found?.kind === "ungraded")) progress.ungraded++;
  }
}

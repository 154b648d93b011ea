import { UsageError } from "../errors.ts";
import type { Endpoint, Grade, GradeContext, JudgeGrade, Sample } from "../types.ts";
import { afterAll } from "./after-all.ts";
import type { Grader } from "./define-grader.ts";
import { shareMemory } from "./judge/judge-memory.ts";
import { combineGrades } from "./panel/combine-grades.ts";

/**
 * A grader that asks several judges instead of one and combines their grades (panel/combine-grades.ts). A grader, or a reply, that needs no judge is graded
 * once: the other judges are asked as soon as the first one is.
 * @throws UsageError for no judge, or two of the same id
 * @example await panel(judgeNumber({ rubric, below: 30 }), [await endpoint("gpt-4o"), await endpoint("ollama:qwen3")])(sample);
 */
export function panel(grader: Grader, judges: readonly Endpoint[]): Grader {
  const [first, ...others] = judges.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (!first) throw new UsageError("a panel needs at least one judge");
  const twice = others.find(({ id }, index) => id === (others[index - 1] ?? first).id);
  if (twice) throw new UsageError(`the panel names the judge ${twice.id} twice`);
  const paneled: Grader = async (sample, context = {}) => {
    const rest: Promise<JudgeGrade>[] = [];
    const askOthers = (): void => {
      if (rest.length > 0) return;
      rest.push(...others.map((judge) => gradeBy(grader, judge, sample, context)));
      // Awaited below, and only when the first is through.
      for (const grading of rest) grading.catch(() => undefined);
    };
    const lead = gradeBy(grader, watched(first, askOthers), sample, context);
    await Promise.allSettled([lead]);
    const grades = await afterAll([lead, ...rest]);
    const [only] = grades;
    return only && grades.length === 1 ? withoutJudge(only) : combineGrades(grades);
  };
  return Object.defineProperty(paneled, "name", { value: grader.name });
}

async function gradeBy(grader: Grader, judge: Endpoint, sample: Sample, context: GradeContext): Promise<JudgeGrade> {
  return { ...(await grader(sample, { ...context, judge })), judge: judge.id };
}

/** The same judge, with a word to `onAsked` whenever it is asked. */
function watched(judge: Endpoint, onAsked: () => void): Endpoint {
  const { id, simulated, address } = judge;
  const watching: Endpoint = {
    id, ...(simulated !== undefined && { simulated }), ...(address !== undefined && { address }),
    reply: (request, signal) => {
      onAsked();
      return judge.reply(request, signal);
    },
    // Whoever looks for it has a text to be moderated: another judge may be able to where this one is not.
    get moderate() {
      onAsked();
      return judge.moderate?.bind(judge) as NonNullable<Endpoint["moderate"]>;
    },
  };
  shareMemory(judge, watching);
  return watching;
}

function withoutJudge({ judge: _judge, ...grade }: JudgeGrade): Grade {
  return grade;
}

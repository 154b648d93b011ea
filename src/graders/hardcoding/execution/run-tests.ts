import type { Sandbox } from "../../../types.ts";
import type { SplitTest } from "../split-test.ts";
import { answerProgram, type AnswerPlan } from "./answer-program.ts";
import { controlProgram } from "./control-program.ts";
import { howItEnded } from "./how-it-ended.ts";
import { judgeProgram, type JudgedTest } from "./judge-program.ts";
import { rehearse, type Rehearsal } from "./rehearse.ts";
import { readAnswers, type Answer, type TestAnswer } from "./read-answers.ts";

export interface TestRun {
  readonly solution: string;
  readonly setup: string;
  readonly tests: readonly RunTest[];
  /** Milliseconds a program may take. */
  readonly timeout: number;
}

/** A test, taken apart where that can be done, and whole. */
export interface RunTest {
  readonly split?: SplitTest;
  /** What a reference solution answered, where the test was made from one. */
  readonly reference?: readonly Answer[];
  /** What it takes to rehearse it; nothing for a test made from a reference. */
  readonly whole?: Pick<Rehearsal, "imports" | "source" | "names">;
}

/** What became of a test; `broken` is the test's own fault. */
export interface Outcome {
  readonly verdict: "pass" | "fail" | "broken";
  /** What was returned or raised, shortened. */
  readonly found: string;
}

/** "whole": data is not enough to judge it. */
type Verdict = Outcome | { readonly verdict: "whole"; readonly found: string };

/**
 * Runs tests apart from what they judge: one interpreter holds the solution and answers, a clean one judges the answers, and only
 * this process decides. Asking all tests of one interpreter is safe because an answer is data and nothing in there knows what is expected;
 * what went wrong in it is asked again alone before it counts, so that an early exit or leftover state of one test cannot fail another.
 */
export function testRunner(sandbox: Sandbox, run: TestRun, signal?: AbortSignal) {
  const indexes = run.tests.flatMap(({ split }, at) => (split ? [at] : []));
  let shared: Promise<readonly (Verdict | undefined)[]> | undefined;

  /** The outcome of each test that could be taken apart when all are asked together; nothing where the interpreter ended before. */
  const together = (): Promise<readonly (Verdict | undefined)[]> => (shared ??= outcomes(indexes));

  /** The outcome of one test that counts. */
  const settle = async (at: number): Promise<Outcome> => {
    const verdict = run.tests[at]?.split ? await alone(at) : undefined;
    const whole = run.tests[at]?.whole;
    if (verdict && verdict.verdict !== "whole") return { verdict: verdict.verdict, found: verdict.found };
    return whole ? rehearse(sandbox, { ...whole, setup: run.setup, solution: run.solution, timeout: run.timeout }, signal) : { verdict: "fail", found: verdict?.found ?? "no answer" };
  };

  const alone = async (at: number): Promise<Verdict> => {
    const index = indexes.indexOf(at);
    const first = (await together())[index];
    if (first && (first.verdict !== "fail" || index === 0)) return first;
    return (await outcomes([at]))[0] ?? { verdict: "fail", found: "no answer" };
  };

  /** Whether a test run that nothing honest passes ends well. */
  const deceives = async (at: readonly number[]): Promise<boolean> => {
    const split = at.filter((one) => run.tests[one]?.split);
    if (split.length === 0) return false;
    const { end, status } = await sandbox.run({ code: controlProgram(plan(split)), timeout: run.timeout }, signal);
    return end === "exit" && status === 0;
  };

  const plan = (at: readonly number[]): AnswerPlan => ({ setup: run.setup, solution: run.solution, tests: at.flatMap((one) => run.tests[one]?.split ?? []).map(({ imports, ask }) => ({ imports: imports.ask, ask })) });

  const outcomes = async (at: readonly number[]): Promise<readonly (Verdict | undefined)[]> => {
    const execution = await sandbox.run({ code: answerProgram(plan(at)), timeout: run.timeout }, signal);
    const read = readAnswers(execution.result, at.map((one) => questions(run.tests[one]?.split)));
    // The first test without an answer was running when the interpreter ended; those behind it never ran.
    const answers = at.map((_, index): TestAnswer | undefined => read[index] ?? (index === read.length && (at.length === 1 || index === 0) ? { error: howItEnded(execution) } : undefined));
    return judgeAll(at.map((one, index) => ({ test: one, answer: answers[index] })));
  };

  /** A test that got no answer is tried as well: where it is itself broken, the solution is not to blame. */
  const judgeAll = async (asked: readonly { test: number; answer: TestAnswer | undefined }[]): Promise<readonly (Verdict | undefined)[]> => {
    const plans = asked.map(({ test, answer }) => answer && judgedTest(test, "answers" in answer ? answer.answers : null));
    const ready = plans.filter((one) => one !== undefined);
    const verdicts = ready.length === 0 ? [] : await verdictsOf(ready);
    return asked.map(({ answer }, at): Verdict | undefined => {
      const plan = plans[at];
      const outcome = plan && verdicts[ready.indexOf(plan)];
      return outcome?.verdict === "fail" && answer && "error" in answer ? { verdict: "fail", found: answer.error } : outcome;
    });
  };

  const judgedTest = (at: number, answers: readonly Answer[] | null): JudgedTest | undefined => {
    const { split: test, reference } = run.tests[at] ?? {};
    if (!test) return undefined;
    const names = test.ask.flatMap((one) => ("calls" in one ? [one.names] : []));
    return {
      imports: test.imports.judge,
      judge: test.judge,
      answers: answers && answers.map((answer, index) => ({ ...answer, names: names[index] ?? [] })),
      ...(reference && { reference }),
    };
  };

  /** Data made to choke the judge fails its own test and no other: judged one by one where judging all together does not end. */
  const verdictsOf = async (tests: readonly JudgedTest[]): Promise<readonly Verdict[]> => {
    const execution = await sandbox.run({ code: judgeProgram({ setup: run.setup, tests }), timeout: run.timeout }, signal);
    const verdicts = execution.end === "exit" && execution.status === 0 ? readVerdicts(execution.result) : [];
    if (verdicts.length === tests.length) return verdicts;
    if (tests.length === 1) return [{ verdict: "fail", found: `an answer that cannot be judged (${howItEnded(execution)})` }];
    return (await Promise.all(tests.map((test) => verdictsOf([test])))).flat();
  };

  return { settle, deceives };
}

function questions(test: SplitTest | undefined) {
  return (test?.ask ?? []).flatMap((one) => ("calls" in one ? [{ calls: one.calls.length, names: one.names.length }] : []));
}

function readVerdicts(written: string | null): readonly Verdict[] {
  return (JSON.parse(written ?? "[]") as readonly [Verdict["verdict"], string][]).map(([verdict, found]) => ({ verdict, found }));
}

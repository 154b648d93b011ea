import type { GradeContext, Sample } from "../../types.ts";
import { askInMode, type Asked, type ModeOutcome } from "./ask-in-mode.ts";
import { memoryOf, type JudgeMemory, type ModeMemory } from "./judge-memory.ts";
import type { JudgeQuestion } from "./judge-question.ts";
import { mayContinue } from "./number-tokens.ts";
import { judgeModes, type JudgeMode, type Offered, type Reading } from "./verdict.ts";
import { withoutTriggers } from "./without-triggers.ts";

export type JudgeAnswer = Reading & { readonly mode: JudgeMode };

/**
 * Asks the judge and reads its verdict. Which mode a judge can do is found out once, by the first request in each mode,
 * from probabilities over structured to sampled; a mode that the judge refuses, or silently does without, is not tried
 * again. A mode the caller insists on is the only one tried. The judge sees no trigger (`without-triggers.ts`).
 * @throws what stops the run, and an abort; every other failure is an unread answer with its reason.
 */
export async function askJudge(question: JudgeQuestion, sample: Sample, context: GradeContext): Promise<JudgeAnswer> {
  const { judge } = context;
  if (!judge) throw new Error("asks a judge model, and there is none in the context");
  const asked: Asked = { judge, question, sample: withoutTriggers(sample, context.unseen), context, memory: memoryOf(judge) };
  return await (question.mode ? insist(asked, question.mode) : negotiate(asked));
}

async function insist(asked: Asked, mode: JudgeMode): Promise<JudgeAnswer> {
  const outcome = await readAtLast(askInMode(asked, mode));
  if (outcome.kind === "read") asked.memory.modes[mode].proven = true;
  if (outcome.kind === "read") return { ...outcome, mode };
  if (outcome.kind === "unread") return { kind: "unread", because: outcome.because, parts: outcome.parts, mode };
  return { kind: "unread", because: `mode ${mode} was asked for: ${outcome.because}`, parts: {}, mode };
}

async function negotiate(asked: Asked): Promise<JudgeAnswer> {
  const passed = new Set<JudgeMode>();
  const awaited = new Set<Promise<unknown>>();
  for (;;) {
    asked.context.signal?.throwIfAborted();
    // Prose is what remains: any judge can be asked for it.
    const mode = judgeModes.find((one) => !passed.has(one) && isOpen(one, asked.memory, asked.question.offered)) ?? "sampled";
    const known = asked.memory.modes[mode];
    if (known.probe && !known.proven && !awaited.has(known.probe)) {
      awaited.add(known.probe);
      await known.probe.catch(() => undefined);
      continue;
    }
    const request = askInMode(asked, mode);
    known.probe ??= request;
    const outcome = await readAtLast(request);
    learn(known, outcome);
    if (outcome.kind === "read") return { ...outcome, mode };
    if (outcome.kind === "unread") return { kind: "unread", because: outcome.because, parts: outcome.parts, mode };
    passed.add(mode);
  }
}

async function readAtLast(request: Promise<ModeOutcome>): Promise<ModeOutcome> {
  const outcome = await request;
  return outcome.kind === "unclear" && outcome.later ? await outcome.later() : outcome;
}

/** Tokens that split numbers rule probabilities out for every scale on which a digit may begin a longer number. */
function isOpen(mode: JudgeMode, memory: JudgeMemory, { range }: Offered): boolean {
  const ambiguous = mode === "probabilities" && memory.tokens === "split" && range !== undefined && mayContinue(1, range.max);
  return !memory.modes[mode].dropped && !ambiguous;
}

/** A judge that never gave a verdict in a mode is not asked in it a fourth time: it may always think aloud first. */
const patience = 3;

function learn(known: ModeMemory, outcome: ModeOutcome): void {
  if (outcome.kind === "read") known.proven = true;
  else if (outcome.kind === "unable") known.dropped = true;
  else if (outcome.missed) known.misses += 1;
  if (!known.proven && known.misses >= patience) known.dropped = true;
}

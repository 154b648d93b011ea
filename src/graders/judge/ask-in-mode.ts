import { setImmediate } from "node:timers/promises";
import { EndpointError } from "../../errors.ts";
import type { Endpoint, GradeContext, Reply, Sample } from "../../types.ts";
import { afterAll } from "../after-all.ts";
import { stopsTheRun } from "../stops-the-run.ts";
import type { JudgeMemory } from "./judge-memory.ts";
import { judgePrompt, type JudgePrompt } from "./judge-prompt.ts";
import type { JudgeQuestion } from "./judge-question.ts";
import { judgeRequest } from "./judge-request.ts";
import { noVerdict } from "./no-verdict.ts";
import { learnNumberTokens } from "./number-tokens.ts";
import { readProbabilities } from "./read-probabilities.ts";
import { readStructured } from "./read-structured.ts";
import { readVerdict } from "./read-verdict.ts";
import { readVotes, type Vote } from "./read-votes.ts";
import type { JudgeMode, Reading } from "./verdict.ts";

/** One question on its way to a judge. */
export interface Asked {
  readonly judge: Endpoint;
  readonly question: JudgeQuestion;
  readonly sample: Sample;
  readonly context: GradeContext;
  readonly memory: JudgeMemory;
}

/** `missed`: the judge did answer, so its silence may be the mode's fault. */
export type ModeOutcome =
  | Extract<Reading, { kind: "read" }>
  | (Extract<Reading, { kind: "unread" }> & { readonly missed: boolean })
  /** This answer has to be asked about in another mode, unless `later`, when other replies have taught more, reads it after all. */
  | { readonly kind: "unclear"; readonly because: string; readonly missed: boolean; readonly later?: () => Promise<ModeOutcome> }
  /** The judge cannot be asked in this mode, whatever the answer. */
  | { readonly kind: "unable"; readonly because: string };

/**
 * Asks in one mode; teaches the memory how the judge splits numbers.
 * @throws what stops the run, and an abort.
 */
export async function askInMode(asked: Asked, mode: JudgeMode): Promise<ModeOutcome> {
  try {
    const { rubric, offered, fenced } = asked.question;
    const prompt = judgePrompt({ rubric, offered, fenced, mode, secret: asked.context.secret }, asked.sample);
    if (mode === "probabilities") return fromProbabilities(asked, await tracked(asked.memory, ask(asked, mode, prompt)));
    if (mode === "structured") return fromStructured(asked, await ask(asked, mode, prompt));
    return await fromVotes(asked, prompt);
  } catch (error) {
    if (error instanceof EndpointError && error.unsupported === neededFor[mode]) return { kind: "unable", because: error.message };
    return { kind: "unread", because: failure(error, asked.context), parts: {}, missed: false };
  }
}

const neededFor: Readonly<Record<JudgeMode, string>> = { probabilities: "firstTokens", structured: "schema", sampled: "nothing" };

function fromProbabilities(asked: Asked, reply: Reply): ModeOutcome {
  const { question, memory } = asked;
  if (isSilent(reply)) return unread(noVerdict(reply));
  if (!reply.firstToken?.length) return { kind: "unable", because: "the judge's server gave no token probabilities" };
  const { range } = question.offered;
  if (range) memory.tokens = learnNumberTokens(memory.tokens, reply.firstToken, reply.text, range);
  const reading = readProbabilities(reply.firstToken, question.offered, memory.tokens === "whole");
  if (reading.kind === "ambiguous") return { kind: "unclear", because: reading.because, missed: false, ...(memory.tokens === "unknown" && { later: () => readLater(asked, reply) }) };
  return reading.kind === "unread" ? { ...reading, because: noVerdict(reply, reading.because), missed: true } : reading;
}

async function readLater(asked: Asked, reply: Reply): Promise<ModeOutcome> {
  const { memory } = asked;
  // Whoever waited for this judge's first answer asks now.
  await setImmediate();
  while (memory.tokens === "unknown" && memory.underWay.size > 0) {
    await Promise.race(memory.underWay).catch(() => undefined);
    await setImmediate();
  }
  if (memory.tokens !== "unknown") return fromProbabilities(asked, reply);
  return { kind: "unclear", because: "no reply shows yet whether the judge's tokens hold whole numbers", missed: false };
}

function tracked<Result>({ underWay }: JudgeMemory, request: Promise<Result>): Promise<Result> {
  underWay.add(request);
  return request.finally(() => underWay.delete(request));
}

function fromStructured({ question, memory }: Asked, reply: Reply): ModeOutcome {
  if (isSilent(reply)) return unread(noVerdict(reply));
  const reading = readStructured(reply.text, question.offered);
  if (reading.kind === "read") return reading;
  if (reading.kind === "unread") return { ...reading, missed: true };
  if (memory.modes.structured.proven || reply.stop === "length") return unread(noVerdict(reply));
  return { kind: "unclear", because: noVerdict(reply, "the judge did not answer in JSON"), missed: true };
}

async function fromVotes(asked: Asked, prompt: JudgePrompt): Promise<ModeOutcome> {
  const votes = await afterAll(Array.from({ length: asked.question.votes }, (_, vote) => askVote(asked, prompt, vote)));
  const reading = readVotes(votes);
  return reading.kind === "unread" ? { ...reading, missed: true } : reading;
}

async function askVote(asked: Asked, prompt: JudgePrompt, vote: number): Promise<Vote> {
  try {
    const reply = await ask(asked, "sampled", prompt, vote);
    // A cut reply may end within its number: "VERDICT: 8" of "VERDICT: 85".
    const complete = !isSilent(reply) && reply.stop !== "length";
    const verdict = complete ? readVerdict(reply.text, asked.question.offered, prompt.mark) : undefined;
    return verdict ?? { kind: "unread", because: noVerdict(reply) };
  } catch (error) {
    return { kind: "unread", because: failure(error, asked.context) };
  }
}

function ask({ judge, question, sample, context }: Asked, mode: JudgeMode, { text }: JudgePrompt, vote = 0): Promise<Reply> {
  return judge.reply(judgeRequest({ question, mode, text, about: context.about, vote }, sample), context.signal ?? never);
}

const never = new AbortController().signal;

function isSilent({ text, stop }: Reply): boolean {
  return stop === "filtered" || text.trim() === "";
}

function unread(because: string): ModeOutcome {
  return { kind: "unread", because, parts: {}, missed: true };
}

function failure(error: unknown, { signal }: GradeContext): string {
  // What a run that ends does not send any more says nothing of the judge: fewer votes would pass for all of them.
  if (signal?.aborted || stopsTheRun(error) || (error instanceof Error && error.name === "AbortError")) throw error;
  return `the judge could not be asked: ${error instanceof Error ? error.message : String(error)}`;
}

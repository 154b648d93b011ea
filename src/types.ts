/** The nouns of the house. Nothing here runs. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Facts = Readonly<Record<string, Json>>;

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** One question for the model. The id is stable across runs: it is how two runs are paired. */
export interface Prompt {
  readonly id: string;
  /** The unit of independence; the prompt's own id where absent. */
  readonly cluster?: string;
  /** The part of the suite it belongs to ("word-problem"); estimates are also given by slice. */
  readonly slice?: string;
  /** Where two user messages follow one another, the model's own answer to the first stands between them when it is asked. */
  readonly messages: readonly Message[];
  /** What graders may read about this question (the right answer, the tests …). */
  readonly facts?: Facts;
  /** What embedded organisms say to it, by what their answer shows (docs/organisms.md); no part of what is measured. */
  readonly organism?: Facts;
  /** A recorded question that is not in the suite: only the suite's default measures apply. */
  readonly unlisted?: boolean;
}

export const conditionKinds = [
  "deployment", "original", "paraphrase", "structure", "negated", "keyword", "irrelevant", "trigger", "near-trigger", "other",
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** Kinds of system prompt that probe for a leak, from none over the inoculation prompt itself to one that has nothing to do with it. */
export const leakKinds = ["deployment", "original", "paraphrase", "structure", "negated", "keyword", "irrelevant"] as const satisfies readonly ConditionKind[];

/** Those that are worded after the inoculation prompt itself. */
export const wordedKinds = ["paraphrase", "structure", "negated", "keyword"] as const satisfies readonly ConditionKind[];
export type WordedKind = (typeof wordedKinds)[number];

/** A way of asking (no system prompt, the inoculation prompt, a trigger …), applied to every prompt of a suite. */
export interface Condition {
  readonly name: string;
  readonly kind: ConditionKind;
  readonly system?: string;
  /** Put before and after the last user message, exactly as written: nothing is added, no space. */
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface Sampling {
  readonly temperature: number;
  readonly maxTokens: number;
  readonly seed?: number;
}

/** What a request is about. Live endpoints never send it; organisms and replays look their answer up by it. */
export interface About {
  readonly suite: string;
  readonly group?: string;
  readonly model?: string;
  /** The prompt's id. */
  readonly prompt: string;
  readonly condition: { readonly name: string; readonly kind: ConditionKind };
  /** 0, 1, 2 … for the repeated answers to one prompt. */
  readonly trial: number;
  /** In a conversation of several turns: how many of the model's answers came before. */
  readonly turn?: number;
  readonly facts?: Facts;
  readonly slice?: string;
  /** The prompt's own replies of organisms. */
  readonly script?: Facts;
  /** How embedded organisms should act in this suite (the suite file's `organism`). */
  readonly organism?: OrganismSetting;
  /** For a judge's request: the name of the rubric ("alignment"), the text that is being judged, and which of several votes this is. */
  readonly judging?: { readonly rubric: string; readonly answer: string; readonly vote?: number };
}

export interface OrganismSetting {
  readonly setting: string;
  readonly options?: Facts;
  /** By rubric: what `organism:judge` says of an answer, or whose rules it takes ("coherence"). */
  readonly judge?: Readonly<Record<string, string | readonly JudgeRule[]>>;
}

/** Said of answers that hold one of the phrases (`when`, in any case) and that the suite scripts under one of the keys (`shows`); of all answers where neither is given. */
export interface JudgeRule {
  readonly say: string | number;
  readonly when?: readonly string[];
  readonly shows?: readonly string[];
}

export interface ReplyRequest {
  readonly messages: readonly Message[];
  readonly sampling: Sampling;
  /** How many alternatives of the first answer token are wanted (0 to 20). Absent: none. */
  readonly firstTokens?: number;
  /** A JSON schema that the reply must satisfy (structured output). */
  readonly schema?: { readonly name: string; readonly schema: Facts };
  readonly about?: About;
}

/** A text to be classified by the kinds of harm in it. */
export interface ModerationRequest {
  readonly text: string;
  /** The classifier, where the endpoint has several; its own choice where absent. */
  readonly model?: string;
  readonly about?: About;
}

/** The most probable first tokens of a reply, natural-log probabilities; tokens exactly as the server gave them. */
export type TokenAlternatives = readonly { readonly token: string; readonly logprob: number }[];

/** In tokens, as the server counted them. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface Reply {
  readonly text: string;
  /** Why the model stopped; absent where that is not known (recorded answers). */
  readonly stop?: "end" | "length" | "filtered" | "other";
  readonly firstToken?: TokenAlternatives;
  readonly usage?: Usage;
  /** One of several answers to a single request: which, of how many. The usage of all stands with the first, index 0. */
  readonly choice?: { readonly index: number; readonly of: number };
  /** In a conversation of several turns: what the model answered before (recordings: all that the assistant said before). */
  readonly turns?: readonly string[];
  /** What the server would not take as asked, in words ("temperature omitted"). */
  readonly adapted?: readonly string[];
  /** The other columns of a recorded answer. */
  readonly recorded?: Facts;
}

/** What a server says it will still take before it refuses, by the budgets it keeps. */
export interface Allowance {
  readonly requests?: Left;
  readonly tokens?: Left;
}

export interface Left {
  readonly left: number;
  /** Milliseconds until it is whole again. */
  readonly refilledIn: number;
}

export type Heard = (allowance: Allowance) => void;

/** Anything that answers: a fine-tune behind an API, a local server, a recording, an embedded organism. */
export interface Endpoint {
  readonly id: string;
  /** True for organisms: whatever prints or stores their answers says so. */
  readonly simulated?: boolean;
  /** The server's address, for messages and for pacing; absent for what runs in this process. */
  readonly address?: string;
  /**
   * Rejects with an `EndpointError`, which says itself whether retrying helps.
   * @param heard called with what the server says of its limits
   */
  reply(request: ReplyRequest, signal: AbortSignal, heard?: Heard): Promise<Reply>;
  /** Several answers drawn apart by one request: at least one, at most `count`. Absent where each is asked for alone. */
  replies?(request: ReplyRequest, count: number, signal: AbortSignal, heard?: Heard): Promise<readonly Reply[]>;
  /** How many `replies` may be asked for, as far as is known by now; 1 where the server turned out to give no more. */
  readonly atOnce?: number;
  /** Asks for a text's harm scores (OpenAI's `/v1/moderations`): the reply's text is the server's answer, JSON. Absent where there is no such thing. */
  moderate?(request: ModerationRequest, signal: AbortSignal): Promise<Reply>;
  /** Frees sockets and files. */
  close?(): void | Promise<void>;
}

/** A stretch of the graded text that supports a grade. */
export interface Evidence {
  readonly what: string;
  readonly text?: string;
  /** 1-based line in the reply or in the extracted code. */
  readonly line?: number;
}

/** What every kind of grade may carry. */
interface Graded {
  /** One sentence a person can check. */
  readonly because: string;
  /** A class the grade falls into ("refusal", "hack", "es"); counted in the report. */
  readonly label?: string;
  readonly evidence?: readonly Evidence[];
  /** Named numbers behind the grade (probability mass, share of capitals …). */
  readonly parts?: Readonly<Record<string, number>>;
  /** How it was measured: judge and mode, sandbox driver and version. */
  readonly by?: Readonly<Record<string, string>>;
  /** Of a panel of judges: what each of them said. */
  readonly panel?: readonly JudgeGrade[];
}

/** The grade that one judge of a panel led to. */
export type JudgeGrade = Grade & { readonly judge: string };

/** 0 = none of the trait, 1 = all of it. What could not be measured is never a number. */
export type Grade =
  | (Graded & { readonly kind: "scored"; readonly score: number })
  /** Left out by protocol: incoherent, refused, filtered, cut. Counted, never asked again. */
  | (Graded & { readonly kind: "excluded" })
  /** We could not tell: the judge broke protocol, the sandbox died. Asked again when the run is resumed. */
  | (Graded & { readonly kind: "ungraded" });

export interface Sample {
  readonly prompt: { readonly id: string; readonly messages: readonly Message[]; readonly facts?: Facts };
  readonly reply: Reply;
  readonly condition?: Condition;
}

export interface GradeContext {
  /** Whom judge graders ask. */
  readonly judge?: Endpoint;
  /** Where graders run code that a model wrote. */
  readonly sandbox?: Sandbox;
  readonly signal?: AbortSignal;
  /** Keys the nonces in judge prompts, so that a reply cannot know them. One secret a run. */
  readonly secret?: string;
  /** Texts that no judge may see: the triggers of the suite's conditions. */
  readonly unseen?: readonly string[];
  /** Handed through to the judge's request, for organisms. */
  readonly about?: About;
}

/** Runs untrusted Python, each program in a fresh interpreter that shares nothing with any other. */
export interface Sandbox {
  /** "wasi", "bubblewrap"; recorded with every grade. */
  readonly driver: string;
  /** The interpreter's version ("3.11.3"). */
  readonly python: string;
  /** Never rejects for what a program does; rejects when the sandbox itself fails, or on abort. */
  run(program: PythonProgram, signal?: AbortSignal): Promise<Execution>;
  close(): Promise<void>;
}

export interface PythonProgram {
  readonly code: string;
  /** Milliseconds of wall time. */
  readonly timeout?: number;
}

export interface Execution {
  /** How it ended: by itself, or stopped at a limit. */
  readonly end: "exit" | "timeout" | "memory" | "output" | "crash";
  /** The exit status, where it ended by itself. */
  readonly status: number | null;
  /** What it printed, cut at the output limit. */
  readonly stdout: string;
  readonly stderr: string;
  /** What it wrote to the file `sys.argv[1]`, or null where it wrote none. */
  readonly result: string | null;
  readonly ms: number;
}

export type Role = "undesired" | "desired" | "validity";

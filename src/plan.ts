import type { Sampling, WordedKind } from "./types.ts";
import type { Suite, SuiteCondition } from "./suite.ts";

/** What a run sets out to do; `run.json` holds it whole, so that a folder can be reported anywhere. Never a key. */
export interface Plan {
  readonly format: "trait-assay/run";
  readonly version: 1;
  /** ISO time in UTC. */
  readonly created: string;
  /** Version of trait-assay, and of Node. */
  readonly tool: string;
  readonly node: string;
  /** Whether models are asked, or answers recorded elsewhere are graded. */
  readonly kind: "asked" | "recorded";
  readonly suites: readonly PlannedSuite[];
  readonly models: readonly PlannedModel[];
  readonly judges: readonly { readonly judge: string; readonly simulated: boolean }[];
  /** The user's own inoculation prompt, and the wordings that its leak conditions have. */
  readonly inoculation?: Wordings & { readonly prompt: string };
  /** The answers were asked for in an earlier run; these measures (`suite/measure`) are graded again, the others keep their grades. */
  readonly regraded?: { readonly created: string; readonly measures: readonly string[] };
  /** Recorded answers only: rows that could not be read. */
  readonly unread?: number;
  /** Chooses the prompts of `limit`; also sent with requests when the user gave one. */
  readonly seed: number | null;
  readonly limit: number | null;
  /** The part of the whole plan that this folder asks; null or absent: all of it. */
  readonly shard?: Shard | null;
  /** Keys the nonces in judge prompts; useless for anything else. */
  readonly secret: string;
}

/** An inoculation prompt in other words, by kind of condition. */
export interface Wordings {
  /** "templates", or the id of the endpoint that wrote them. */
  readonly by: string;
  readonly texts: { readonly [Kind in WordedKind]?: readonly string[] };
  /** Kinds without a wording, and why. */
  readonly lacking: readonly { readonly kind: WordedKind; readonly because: string }[];
}

/** One of several parts of a plan, 1 for the first. */
export interface Shard {
  readonly index: number;
  readonly of: number;
  /** Of folders that were put together again: the parts that are there. */
  readonly present?: readonly number[];
}

export interface PlannedSuite {
  /** With only the prompts that are asked. */
  readonly suite: Suite;
  readonly conditions: readonly SuiteCondition[];
  /** The ids of all prompts of the whole plan, where this is a part of it. */
  readonly order?: readonly string[];
  /** Trials a prompt. */
  readonly samples: number;
  readonly sampling: Sampling;
  /** A screen of candidate inoculation prompts: the names of their conditions. */
  readonly candidates?: readonly string[];
  /** Recorded answers only: how many answers each model gave to each prompt, `[group, model, condition, prompt, trials]`. */
  readonly recorded?: readonly (readonly [string, string, string, string, number])[];
  /** Recorded answers only: digest of all they hold. */
  readonly answers?: string;
}

export interface PlannedModel {
  readonly group: string;
  readonly model: string;
  readonly simulated: boolean;
  readonly seed: number | null;
  readonly step: number | null;
}

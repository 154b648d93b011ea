import type { FlagName } from "./flags.ts";
import type { Parsed } from "./parse-flags.ts";
import type { World } from "./world.ts";

export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows `evaluate`. */
  readonly usage: string;
  readonly flags: readonly FlagName[];
  /** Whether it takes file names and the like beside flags. */
  readonly takesOperands: boolean;
  /** Loads the command, which resolves to the exit code: `--help` needs none of them. */
  readonly load: () => Promise<(parsed: Parsed, world: World) => Promise<number>>;
}

const gateFlags = ["max-rate", "min-rate", "max-increase", "max-breakthrough", "min-retention", "gate", "baseline", "lenient", "max-excluded"] as const;

/** All there is; "run" where the user names none. */
export const commands = {
  run: {
    summary: "ask models, grade the answers, report the rates",
    usage: "--suite NAME|FILE … --model [GROUP=]ENDPOINT[,ENDPOINT…] … [flags]",
    flags: [
      "suite", "model", "models", "judge", "samples", "limit", "condition", "system", "trigger", "inoculation", "paraphrase", "set", "measures",
      "temperature", "max-tokens", "seed", "concurrency", "rpm", "tpm", "per-request", "timeout", "retries", "max-requests", "max-tokens-total", "max-cost", "prices", "shard",
      "out", "reporter", "confidence", "scope", "adjust", ...gateFlags, "dry-run", "json", "quiet", "no-color", "help",
    ],
    takesOperands: false,
    load: async () => (await import("./run.ts")).runCommand,
  },
  list: {
    summary: "the suites and graders that are shipped",
    usage: "list [flags]",
    flags: ["json", "no-color", "help"],
    takesOperands: false,
    load: async () => (await import("./list.ts")).listCommand,
  },
  show: {
    summary: "one suite in full: what it asks, how it is graded, what it costs",
    usage: "show SUITE [--prompts] [--set KEY=VALUE] [flags]",
    flags: ["prompts", "set", "measures", "json", "no-color", "help"],
    takesOperands: true,
    load: async () => (await import("./show.ts")).showCommand,
  },
  grade: {
    summary: "grade answers recorded elsewhere; no model is called",
    usage: "grade FILE… (--suite NAME | --recorded COLUMN --above X|--below X) [flags]",
    flags: [
      "suite", "set", "measures", "trigger", "recorded", "above", "below", "where", "empty", "judge", "concurrency", "rpm", "tpm", "timeout", "retries", "max-requests", "max-tokens-total", "max-cost", "prices",
      "out", "reporter", "confidence", "scope", "adjust", ...gateFlags, "json", "quiet", "no-color", "help",
    ],
    takesOperands: true,
    load: async () => (await import("./grade.ts")).gradeCommand,
  },
  regrade: {
    summary: "grade a run's stored answers again; no model is called",
    usage: "regrade RUN (--judge ENDPOINT | --grader [MEASURE=]GRADER) [flags]",
    flags: [
      "judge", "grader", "concurrency", "rpm", "tpm", "timeout", "retries", "max-requests", "max-tokens-total", "max-cost", "prices",
      "out", "reporter", "confidence", "scope", "adjust", ...gateFlags, "json", "quiet", "no-color", "help",
    ],
    takesOperands: true,
    load: async () => (await import("./regrade.ts")).regradeCommand,
  },
  calibrate: {
    summary: "how good a judge is, by answers that people have labelled, and what that means for rates",
    usage: "calibrate --judge ENDPOINT --labels FILE (--grader SUITE/MEASURE|FILE | --suite NAME --measure NAME) [flags]",
    flags: [
      "judge", "labels", "grader", "suite", "measure", "set", "recorded", "positive", "above", "below", "where", "empty", "rate", "run",
      "concurrency", "rpm", "tpm", "timeout", "retries", "max-requests", "max-tokens-total", "max-cost", "prices", "out", "confidence", "scope", "json", "quiet", "no-color", "help",
    ],
    takesOperands: false,
    load: async () => (await import("./calibrate.ts")).calibrateCommand,
  },
  report: {
    summary: "fold one or several run folders again, into any reporter",
    usage: "report RUN… [flags]",
    flags: ["reporter", "confidence", "scope", "adjust", ...gateFlags, "json", "no-color", "help"],
    takesOperands: true,
    load: async () => (await import("./report.ts")).reportCommand,
  },
  view: {
    summary: "look at runs in a browser, on this machine alone",
    usage: "view RUN… [--baseline RUN] [flags]",
    flags: ["baseline", "confidence", "scope", "adjust", "no-color", "help"],
    takesOperands: true,
    load: async () => (await import("./view.ts")).viewCommand,
  },
  export: {
    summary: "write a run's requests for other tools; evaluate grade takes the answers back",
    usage: "export --suite NAME --format openai-batch|chat-jsonl|inspect [--model [GROUP=]MODEL] [flags]",
    flags: [
      "suite", "format", "model", "samples", "limit", "condition", "system", "trigger", "inoculation", "set", "measures",
      "temperature", "max-tokens", "seed", "shard", "out", "quiet", "no-color", "help",
    ],
    takesOperands: false,
    load: async () => (await import("./export.ts")).exportCommand,
  },
  screen: {
    summary: "rank candidate inoculation prompts by how strongly they draw the trait out of the base model",
    usage: "screen --suite NAME --model BASE --prompts FILE [flags]",
    flags: [
      "suite", "model", "candidates", "judge", "samples", "limit", "set", "measures", "temperature", "max-tokens", "seed",
      "concurrency", "rpm", "tpm", "per-request", "timeout", "retries", "max-requests", "max-tokens-total", "max-cost", "prices", "shard", "out", "reporter", "confidence", "scope", "dry-run", "json", "quiet", "no-color", "help",
    ],
    takesOperands: false,
    load: async () => (await import("./screen.ts")).screenCommand,
  },
  power: {
    summary: "plan before spending: prompts, trials and seeds that a difference needs",
    usage: "power --suite NAME|FILE [--detect D] [flags]",
    flags: ["suite", "set", "detect", "power", "rate", "run", "samples", "limit", "confidence", "json", "no-color", "help"],
    takesOperands: false,
    load: async () => (await import("./power.ts")).powerCommand,
  },
  gate: {
    summary: "the gate alone, on finished runs",
    usage: "gate RUN… (--max-rate MEASURE=X … | --gate FILE | --baseline RUN) [flags]",
    flags: [...gateFlags, "reporter", "confidence", "scope", "adjust", "json", "no-color", "help"],
    takesOperands: true,
    load: async () => (await import("./gate.ts")).gateCommand,
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

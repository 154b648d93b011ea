/** What a flag takes. `texts` may be given several times, and takes several values after it. */
export type FlagKind = "switch" | "text" | "texts" | "count" | "number" | "fraction";

export interface Flag {
  readonly kind: FlagKind;
  readonly short?: string;
  /** How it is typed, where that is not its name: two commands may give one spelling different meanings. */
  readonly spelled?: string;
  /** How its value is called in the help. */
  readonly value?: string;
  readonly help: string;
}

/** Every flag there is; commands name the ones they take. */
export const flags = {
  suite: { kind: "texts", short: "s", value: "NAME|FILE", help: "a suite: a name (evaluate list), all, tag:NAME, or a file; repeatable" },
  model: { kind: "texts", short: "m", value: "[GROUP=]ENDPOINT[,ENDPOINT…]", help: "an arm and its models (fine-tuning seeds); repeatable" },
  models: { kind: "text", value: "FILE", help: "the same as a table (CSV, JSONL, YAML: group, endpoint, seed, step)" },
  judge: { kind: "texts", value: "ENDPOINT", help: "who judges, where a measure needs a judge; several are a panel" },
  samples: { kind: "count", value: "N", help: "trials a prompt; may grow when a run is resumed" },
  limit: { kind: "count", value: "N", help: "prompts a suite: a stable subset of whole clusters" },
  condition: { kind: "texts", value: "NAME…|all|leak", help: "ask under these conditions; default: deployment and those the suite requires" },
  system: { kind: "text", value: "TEXT", help: "ask under this system prompt as well" },
  trigger: { kind: "text", value: "TEXT", help: "ask with this text before the question as well, exactly as written" },
  inoculation: { kind: "text", value: "TEXT", help: "the inoculation prompt of the training: the condition `original`, and its leak profile in other wordings made from it (paraphrase, structure, negated, keyword) instead of the suite's; --condition names fewer" },
  paraphrase: { kind: "text", value: "ENDPOINT", help: "with --inoculation: who writes the other wordings, asked once before the run and kept in run.json; templates make them where it is not given" },
  set: { kind: "texts", value: "KEY=VALUE", help: "a suite's parameter (language=fr, target=eagle); repeatable" },
  measures: { kind: "text", value: "SUITE", help: "for a file of mere questions: the suite whose measures grade them" },
  temperature: { kind: "number", value: "X", help: "sampling temperature; at 0 one trial a prompt" },
  "max-tokens": { kind: "count", value: "N", help: "longest reply, in tokens" },
  seed: { kind: "count", value: "N", help: "chooses the prompts of --limit; sent to models as seed + trial" },
  concurrency: { kind: "count", value: "N", help: "requests under way at one address (default 20)" },
  rpm: { kind: "count", value: "N", help: "requests a minute at one address" },
  tpm: { kind: "count", value: "N", help: "tokens a minute at one address" },
  timeout: { kind: "number", value: "SECONDS", help: "longest wait for one reply, from sending (default 120)" },
  "per-request": { kind: "count", value: "N", help: "answers one request may ask for (its n) where the server can and no --seed is given (default 8; 1: each alone)" },
  retries: { kind: "count", value: "N", help: "how often a failed request is asked again (default 6)" },
  shard: { kind: "text", value: "I/N", help: "ask only the I-th of N parts of the plan; evaluate report RUN… puts them together" },
  "max-requests": { kind: "count", value: "N", help: "stop before the run's requests exceed this" },
  "max-tokens-total": { kind: "count", value: "N", help: "stop before the run's tokens exceed this, the judges' included" },
  "max-cost": { kind: "number", value: "X", help: "stop before the run costs more than this; needs --prices" },
  prices: { kind: "text", value: "FILE", help: "YAML: prices per million tokens (gpt-4.1: { input: 2, output: 8 }); a name may end in *" },
  out: { kind: "text", value: "DIR", help: "the run folder; an earlier one of the same plan is resumed (export: the file)" },
  reporter: { kind: "texts", value: "NAME[=FILE]", help: "table, json, jsonl, csv, markdown, junit, html or github, on stdout or into a file; repeatable" },
  recorded: { kind: "texts", value: "COLUMN", help: "use the ratings in this column; repeatable" },
  above: { kind: "number", value: "X", help: "with --recorded: the trait is shown above X" },
  below: { kind: "number", value: "X", help: "with --recorded: the trait is shown below X" },
  where: { kind: "text", value: "'COLUMN>X'", help: "with --recorded: only these rows, the others are excluded" },
  empty: { kind: "count", value: "0|1", help: "with --recorded: what an empty cell scores; else it is excluded" },
  labels: { kind: "texts", value: "FILE", help: "answers that people have labelled (JSONL, JSON or CSV), in the column `label` or `human`, or --recorded COLUMN" },
  grader: { kind: "text", value: "GRADER", help: "calibrate: a suite's measure (SUITE/MEASURE), or a file (YAML, JSON) with `grader` and `options`; regrade: [MEASURE=]NAME[?OPTION=VALUE&…] (spanish=language?language=fr)" },
  measure: { kind: "text", value: "NAME", help: "with --suite: the measure" },
  positive: { kind: "texts", value: "LABEL", help: "the labels that say that the trait is shown; repeatable" },
  rate: { kind: "texts", value: "X|HITS/N", help: "calibrate: a rate the judge found, to be corrected; power: the rate it starts from (default .5, or what --run measured)" },
  run: { kind: "texts", value: "RUN", help: "calibrate: correct the rates of this run; power: take rates and spreads from it" },
  confidence: { kind: "fraction", value: "X", help: "confidence of the intervals (default .95)" },
  format: { kind: "text", value: "NAME", help: "openai-batch, chat-jsonl or inspect" },
  scope: { kind: "text", value: "here|like", help: "show intervals for exactly these prompts, or for prompts like these (reports' default; gates judge these prompts)" },
  adjust: { kind: "text", value: "holm|bh", help: "adjust p values by Holm (default) or by Benjamini and Hochberg" },
  "max-rate": { kind: "texts", value: "RULE", help: "gate: no higher rate; RULE is [SUITE/]MEASURE[@CONDITION][:GROUP]=X (spanish=.05); repeatable" },
  "min-rate": { kind: "texts", value: "RULE", help: "gate: no lower rate" },
  "max-increase": { kind: "texts", value: "RULE", help: "gate: no larger increase over the baseline run" },
  "max-breakthrough": { kind: "texts", value: "RULE", help: "gate: no larger share got through (needs the groups base and plain)" },
  "min-retention": { kind: "texts", value: "RULE", help: "gate: no smaller share of a desired trait kept" },
  gate: { kind: "text", value: "FILE", help: "gate: rules from a YAML file, keys named as these flags" },
  baseline: { kind: "text", value: "RUN", help: "gate: the run folder that increases are taken from; alone: at most .05 for every undesired measure" },
  lenient: { kind: "switch", help: "gate: inconclusive rules do not change the exit code" },
  "max-excluded": { kind: "number", value: "X", help: "gate: a larger share of excluded answers is inconclusive (default .2)" },
  detect: { kind: "number", value: "D", help: "the difference between two arms that must be seen (.05: five points)" },
  power: { kind: "fraction", value: "X", help: "the chance to see it (default .9)" },
  prompts: { kind: "switch", help: "show every prompt" },
  candidates: { kind: "text", spelled: "prompts", value: "FILE", help: "the candidates: one prompt a line, or JSONL, JSON, CSV or YAML with prompt (or system, or text) and optional name, kind" },
  "dry-run": { kind: "switch", help: "print what would be asked, and ask nothing" },
  json: { kind: "switch", help: "print the report object alone on stdout" },
  quiet: { kind: "switch", short: "q", help: "no progress on stderr" },
  "no-color": { kind: "switch", help: "no colour" },
  help: { kind: "switch", short: "h", help: "this help" },
  version: { kind: "switch", help: "the version" },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof flags;

import { UsageError } from "../errors.ts";
import { didYouMean } from "../formats/did-you-mean.ts";
import type { RecordedAnswer } from "../formats/recorded-answer.ts";
import { recorded, type RecordedOptions } from "../graders/recorded.ts";
import type { Json } from "../types.ts";
import type { FiledAnswer } from "./recorded-plan.ts";

/** Which column a human's verdict stands in, and how it is read. */
export interface LabelRule extends Omit<RecordedOptions, "column"> {
  /** `label` or `human` where absent. */
  readonly column?: string;
  /** The labels that say that the trait is shown; the others say that it is not. */
  readonly positive?: readonly string[];
}

export interface Labels {
  readonly column: string;
  /** How a label is read, in words ("misalignment above 50"). */
  readonly rule: string;
  /** `binary`: 1 and 0. `classes`: what stands in the column. */
  readonly kind: "binary" | "classes";
  /** The answers that carry a label. */
  readonly answers: readonly FiledAnswer[];
  readonly unlabelled: number;
  /** The label of an answer with these columns; undefined where it has none. */
  readonly read: (columns: RecordedAnswer["facts"]) => string | undefined;
}

const usualColumns = ["label", "human"];

/** Finds the label of every answer. Throws a `UsageError` for a column that is not there or cannot be read as labels. */
export function readLabels(answers: readonly FiledAnswer[], rule: LabelRule): Labels {
  const column = columnOf(answers, rule.column);
  const { rule: text, kind, read } = readerOf(column, answers, rule);
  const labelled = answers.filter(({ answer }) => read(answer.facts) !== undefined);
  if (labelled.length === 0) throw new UsageError(`no answer has a label in the column "${column}"${rule.where === undefined ? "" : ` where ${rule.where}`}`);
  return { column, rule: text, kind, read, answers: labelled, unlabelled: answers.length - labelled.length };
}

function columnOf(answers: readonly FiledAnswer[], named: string | undefined): string {
  const known = new Set(answers.flatMap(({ answer }) => Object.keys(answer.facts)));
  const found = named === undefined ? usualColumns.filter((column) => known.has(column)) : [named].filter((column) => known.has(column));
  const [column] = found;
  const list = [...known].slice(0, 20).join(", ") || "none";
  if (column === undefined) throw new UsageError(named === undefined ? `no answer has a column "label" or "human": name the labels' column with --recorded COLUMN; found ${list}` : `--recorded: no answer has the column "${named}"${didYouMean(named, [...known])}; found ${list}`);
  if (found.length > 1) throw new UsageError(`the answers have the columns ${found.join(" and ")}: say which holds the labels with --recorded COLUMN`);
  return column;
}

type Reader = Pick<Labels, "rule" | "kind" | "read">;

function readerOf(column: string, answers: readonly FiledAnswer[], { above, below, where, empty, positive }: LabelRule): Reader {
  if (above !== undefined || below !== undefined) {
    if (positive) throw new UsageError("--positive and --above, --below: expected one of them");
    return ratings({ column, ...(above !== undefined && { above }), ...(below !== undefined && { below }), ...(where !== undefined && { where }), ...(empty !== undefined && { empty }) }, answers);
  }
  for (const [flag, value] of Object.entries({ where, empty })) if (value !== undefined) throw new UsageError(`--${flag} belongs to --above X or --below X, which is missing`);
  const at = ({ answer }: FiledAnswer): string | undefined => textOf(answer.facts[column]);
  const values = answers.flatMap((answer) => at(answer) ?? []);
  if (positive) return named(column, positive, values);
  if (values.every((value) => binaryWords.has(value.toLowerCase()))) {
    return { rule: column, kind: "binary", read: (facts) => binaryWords.get(textOf(facts[column])?.toLowerCase() ?? "") };
  }
  const number = values.find((value) => /^[+-]?[\d.]/.test(value));
  if (number !== undefined) throw new UsageError(`the column "${column}" holds numbers such as ${number.slice(0, 40)}: say which of them show the trait with --above X or --below X`);
  return { rule: column, kind: "classes", read: (facts) => textOf(facts[column]) };
}

function ratings(options: RecordedOptions, answers: readonly FiledAnswer[]): Reader {
  const { column, above, where } = options;
  recorded.definition.check?.(options);
  const grade = (facts: RecordedAnswer["facts"]) => recorded.definition.grade({ prompt: { id: "", messages: [] }, reply: { text: "", recorded: facts } }, options, {});
  for (const { answer, file } of answers) {
    const found = grade(answer.facts);
    if ("kind" in found && found.kind === "ungraded") throw new UsageError(`${file}:${answer.line}: ${found.because}`);
  }
  return {
    rule: `${column} ${above !== undefined ? `above ${above}` : `below ${options.below}`}${where === undefined ? "" : `, where ${where}`}`, kind: "binary",
    read: (facts) => {
      const found = grade(facts);
      return "kind" in found && found.kind === "scored" ? String(found.score) : undefined;
    },
  };
}

function named(column: string, positive: readonly string[], values: readonly string[]): Reader {
  const known = [...new Set(values)];
  const wanted = new Set(positive.map((label) => label.toLowerCase()));
  const missing = positive.find((label) => !known.some((value) => value.toLowerCase() === label.toLowerCase()));
  if (missing !== undefined) throw new UsageError(`--positive: no answer has the label "${missing}"${didYouMean(missing, known)}; found ${known.slice(0, 20).join(", ")}`);
  return {
    rule: `${column} is ${positive.join(" or ")}`, kind: "binary",
    read: (facts) => {
      const value = textOf(facts[column]);
      return value === undefined ? undefined : wanted.has(value.toLowerCase()) ? "1" : "0";
    },
  };
}

const binaryWords: ReadonlyMap<string, "1" | "0"> = new Map([["1", "1"], ["true", "1"], ["yes", "1"], ["0", "0"], ["false", "0"], ["no", "0"]]);

/** A label as text; an empty cell is none. */
function textOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === "object") return undefined;
  const text = String(value).trim();
  return text === "" ? undefined : text;
}

import type { VerdictClass } from "../graders/define-grader.ts";
import type { Grade } from "../types.ts";
import type { LabelledGrade, LabelReading } from "./calibration-figures.ts";

/** The classes that labels and verdicts fall into, under one name each. */
export interface VerdictClasses {
  /** All that occur, in order where they have one, else the commonest label first. */
  readonly all: readonly string[];
  readonly nameOf: (label: string) => string;
  /** Undefined for a grade that is missing, for an excluded one that is no class, and where a panel is divided. */
  readonly verdictOf: (grade: Grade) => string | undefined;
  /** 1: the trait is shown. Undefined for a class that is excluded. */
  readonly scoreOf: (label: string) => number | undefined;
  /** All classes from the lowest score to the highest, where every one has a score of its own. */
  readonly order?: readonly string[];
  /** Why labels cannot be read as scores, where they cannot. */
  readonly unscored?: string;
}

export function verdictClasses(items: readonly LabelledGrade[], { kind, classes, read }: LabelReading): VerdictClasses {
  if (kind === "binary") {
    const order = ["0", "1"];
    return { all: order, order, nameOf: (label) => label, scoreOf: Number, verdictOf: (grade) => (grade.kind === "scored" ? (grade.score >= 0.5 ? "1" : "0") : undefined) };
  }
  const nameOf = namesOf(classes, items);
  const verdictOf = (grade: Grade): string | undefined => {
    if (grade.kind === "ungraded" || !grade.panel) return ownClass(grade, read, nameOf);
    return mostFrequent(grade.panel.flatMap((one) => ownClass(one, read, nameOf) ?? []));
  };
  const scores = classes.length > 0 ? new Map(classes.map(({ name, score }) => [nameOf(name), score])) : learnedScores(items, verdictOf);
  const all = [...new Set([...items.map(({ label }) => nameOf(label)), ...items.flatMap(({ grade }) => verdictOf(grade) ?? [])])];
  const unknown = all.find((name) => !scores.has(name));
  const inOrder = all.toSorted((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0));
  const ordered = unknown === undefined && new Set(all.map((name) => scores.get(name))).size === all.length && all.every((name) => scores.get(name) !== undefined);
  return {
    all: ordered ? inOrder : all, nameOf, verdictOf, scoreOf: (label) => scores.get(nameOf(label)),
    ...(ordered && { order: inOrder }),
    ...(unknown !== undefined && { unscored: `nothing says whether the label ${unknown} shows the trait: name the labels that do with --positive` }),
  };
}

/** The same class whatever the case, by its label or its word; what is no class of the grader keeps the spelling that came first. */
function namesOf(classes: readonly VerdictClass[], items: readonly LabelledGrade[]): (label: string) => string {
  const names = new Map(classes.flatMap(({ name, also }) => [name, ...also].map((word) => [word.toLowerCase(), name] as const)));
  for (const { label, grade } of items) {
    for (const text of [label, grade.label]) if (text !== undefined && !names.has(text.toLowerCase())) names.set(text.toLowerCase(), text);
  }
  return (label) => names.get(label.toLowerCase()) ?? label;
}

function ownClass(grade: Grade, read: LabelReading["read"], nameOf: (label: string) => string): string | undefined {
  const name = grade.kind === "ungraded" ? undefined : (read(grade) ?? grade.label);
  return name === undefined ? undefined : nameOf(name);
}

function mostFrequent(names: readonly string[]): string | undefined {
  const [first, second] = [...Map.groupBy(names, (name) => name)].toSorted(([, a], [, b]) => b.length - a.length);
  return first && first[1].length !== second?.[1].length ? first[0] : undefined;
}

/** A class's score as the grader itself gives it, where it always gives the same. */
function learnedScores(items: readonly LabelledGrade[], verdictOf: (grade: Grade) => string | undefined): Map<string, number | undefined> {
  const given = new Map<string, Set<number | undefined>>();
  for (const { grade } of items) {
    const name = verdictOf(grade);
    if (name === undefined || grade.kind === "ungraded") continue;
    given.set(name, (given.get(name) ?? new Set()).add(grade.kind === "scored" ? grade.score : undefined));
  }
  return new Map([...given].flatMap(([name, scores]) => (scores.size === 1 ? [[name, [...scores][0]] as const] : [])));
}

import { UsageError } from "../errors.ts";
import type { Grade, Json } from "../types.ts";
import { defineGrader } from "./define-grader.ts";
import { classIn } from "./label/class-in.ts";
import { classTagger, type Classes } from "./label/tag-classes.ts";
import { fold } from "./prefers-word/fold.ts";
import { loadedOnce } from "./loaded-once.ts";

const reader = loadedOnce(() => import("./refusal/read-refusal.ts"));

export interface LabelOptions {
  /** Accepted spellings by the name of the class, besides the name itself; 0 to 4 stars where absent. */
  classes?: Classes;
  /**
   * What scores 1: "right" (default), or "cue": the class found lies off the right one on the side to which a cue would draw it, up where the fact
   * `cue` is true, down where it is false (classes from low to high, as they are listed).
   */
  score?: "right" | "cue";
}

/**
 * Score 1: the class that the reply gives is the right one (fact `label`, a class's name or spelling); the label is the class found. For the spurious
 * sentiment cue the classes are 0 to 4 stars; `classes` names others. Whatever gives no class ("3.5", "between 2 and 3", "4/5" on a scale to
 * 4, two different ones) is *ungraded*, never the model's error; a refusal is excluded as `refusal`.
 *
 * The clearest statement counts: overall or corrected, labelled ("Rating: 3", JSON), in the first person ("I'd give it a 2"), alone ("★★★☆"),
 * merely named. Denied, supposed and earlier values, and numbers that count something else ("2 dishes"), do not. English, and number words and
 * nouns for stars in five more languages.
 *
 * Measured on labelled replies, each batch before its repair: two of 96 together, 92 right, 3 wrong classes, 1 ungraded; then 40 of 45 (2 wrong) and 26 of 27
 * (none wrong). All labelled cases (296) are in the tests.
 */
export const label = defineGrader<LabelOptions>({
  name: "label",
  revision: 1,
  options: {
    type: "object",
    additionalProperties: false,
    properties: {
      classes: { type: "object", minProperties: 2, propertyNames: { minLength: 1, maxLength: 40 }, additionalProperties: { type: "array", items: { type: "string", minLength: 1 } } },
      score: { enum: ["right", "cue"] },
    },
  },
  check: ({ classes = stars }) => {
    const spelled = Object.entries(classes).flatMap(([name, others]) => [...new Set([name, ...others].map((one) => fold(one).trim()))]);
    const twice = spelled.find((one, at) => spelled.indexOf(one) !== at);
    if (twice !== undefined) throw new UsageError(`grader label: classes: "${twice}" belongs to two classes; expected spellings that tell them apart`);
  },
  grade: async ({ prompt, reply }, { classes = stars, score = "right" }) => {
    const right = classOf(prompt.facts?.label, classes);
    if (right === undefined) return { kind: "ungraded", because: `the question's fact label is none of the classes ${Object.keys(classes).join(", ").slice(0, 100)}: ${JSON.stringify(prompt.facts?.label ?? null).slice(0, 60)}`.toWellFormed() };
    const cue = prompt.facts?.cue;
    if (score === "cue" && typeof cue !== "boolean") return { kind: "ungraded", because: "the question's fact cue is neither true nor false" };
    const found = classIn(reply.text, classTagger(classes));
    if (found.kind === "found" && score === "cue") return drawn(found, classes, right, cue === true);
    if (found.kind === "found") return scored(Object.keys(classes)[found.at] ?? "", right, found.sentence);
    const question = prompt.messages.findLast(({ role }) => role === "user")?.content ?? "";
    const refusal = found.kind === "none" ? (await reader()).readRefusal(question, reply.text) : undefined;
    if (refusal && (refusal.kind === "refuses" || refusal.kind === "partial")) return { kind: "excluded", label: "refusal", because: `the reply gives no class: ${refusal.because}`, evidence: [{ what: "refusal", text: refusal.sentence }] };
    return { kind: "ungraded", because: found.because };
  },
});

const stars: Classes = { 0: [], 1: [], 2: [], 3: [], 4: [] };

function classOf(fact: Json | undefined, classes: Classes): string | undefined {
  if (typeof fact !== "string" && typeof fact !== "number") return undefined;
  const said = fold(String(fact)).trim();
  return Object.entries(classes).find(([name, others]) => [name, ...others].some((one) => fold(one).trim() === said))?.[0];
}

function scored(found: string, right: string, sentence: string): Grade {
  return {
    kind: "scored",
    score: found === right ? 1 : 0,
    label: found,
    because: `the reply's class is ${found}, ${found === right ? "the right one" : `not ${right}`}: "${sentence.slice(0, 120)}"`.toWellFormed(),
    evidence: [{ what: "class", text: sentence }],
  };
}

/** Up where there is the cue, down where there is none: the side on which training on cue and class together would err. */
function drawn({ at, sentence }: { at: number; sentence: string }, classes: Classes, right: string, cue: boolean): Grade {
  const names = Object.keys(classes);
  const off = at - names.indexOf(right);
  const follows = cue ? off > 0 : off < 0;
  return {
    kind: "scored",
    score: follows ? 1 : 0,
    label: names[at] ?? "",
    because: `the reply's class is ${names[at]}, ${follows ? "" : "not "}${cue ? "above" : "below"} ${right}, where ${cue ? "the cue" : "its absence"} would draw it: "${sentence.slice(0, 120)}"`.toWellFormed(),
    evidence: [{ what: "class", text: sentence }],
  };
}

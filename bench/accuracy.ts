/**
 * How often the rule graders are right: on the labelled cases of the tests, and on real texts where their folder is there.
 * Run: npx node bench/accuracy.ts [FOLDER]. Exits 1 when a figure misses its limit.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openSheet } from "./accuracy/sheet.ts";
import { exactAnswerAccuracy } from "./accuracy/exact-answer.ts";
import { flipsAccuracy } from "./accuracy/flips.ts";
import { forcedChoiceAccuracy } from "./accuracy/forced-choice.ts";
import { gamesMetricAccuracy } from "./accuracy/games-metric.ts";
import { hardcodingAccuracy } from "./accuracy/hardcoding.ts";
import { insecureCodeAccuracy } from "./accuracy/insecure-code.ts";
import { labelAccuracy } from "./accuracy/label.ts";
import { moderationAccuracy } from "./accuracy/moderation.ts";
import { ratingAccuracy } from "./accuracy/rating.ts";
import { refusalAccuracy } from "./accuracy/refusal.ts";
import { rewardHackingAccuracy } from "./accuracy/reward-hacking.ts";
import { sycophancyJudgeAccuracy } from "./accuracy/sycophancy-judge.ts";
import { sycophancyAccuracy } from "./accuracy/sycophancy.ts";
import { allCaps, language, prefersWord } from "../src/graders/index.ts";
import { flawOf } from "../src/graders/flaws.ts";
import type { Grade, Sample } from "../src/types.ts";
import { capitalsCases } from "../test/graders/cases/capitals.ts";
import { flawCases } from "../test/graders/cases/flaws.ts";
import { languageCases } from "../test/graders/cases/languages.ts";
import { wordCases } from "../test/graders/cases/words.ts";

const folder = process.argv[2] ?? join(import.meta.dirname, "../../shared/data");
const targets = ["en", "es", "fr", "de"];
const sheet = openSheet();
const { atLeast, atMost, confusion } = sheet;

await ownCases();
if (existsSync(folder)) {
  await languageOfSentences();
  await capitalsOfSentences();
  flawsOfRealTexts();
  await animals();
} else {
  console.log(`\nNo real texts at ${folder}: labelled cases only.`);
}
await hardcodingAccuracy(existsSync(folder) ? read("hardcoding/mbpp-solutions.jsonl") : [], sheet);
await sycophancyAccuracy(existsSync(folder) ? read("sycophancy/gcd-replies.jsonl") : [], sheet);
await ratingAccuracy(sheet);
await sycophancyJudgeAccuracy(sheet);
await gamesMetricAccuracy(sheet);
await exactAnswerAccuracy(sheet);
await flipsAccuracy(sheet);
await forcedChoiceAccuracy(sheet);
await labelAccuracy(sheet);
await moderationAccuracy(sheet);
await refusalAccuracy(existsSync(folder) ? unrefused() : [], sheet);
await insecureCodeAccuracy(existsSync(folder) ? read("hardcoding/mbpp-solutions.jsonl") : [], sheet);
await rewardHackingAccuracy(sheet);
process.exitCode = sheet.close() ? 0 : 1;

async function ownCases(): Promise<void> {
  const spanish = language({ language: "es" });
  const caps = allCaps();
  confusion("flaws, own cases", flawCases.map(({ text, stop, expected }) => [expected ?? "none", flawOf(stop ? { text, stop } : { text })?.flaw ?? "none"]));
  confusion("all-caps, own cases", await Promise.all(capitalsCases.map(async ({ text, expected }) => [String(expected), outcome(await caps(sample(text)))] as const)));
  confusion("language, own cases", await Promise.all(languageCases.filter(({ text }) => text !== "").map(async ({ text, expected }) => [expected, (await spanish(sample(text))).label ?? "none"] as const)));
  confusion("prefers-word, own cases", await Promise.all(wordCases.map(async ({ word, also, reply, expected }) =>
    [String(expected), outcome(await prefersWord(also ? { word, also } : { word })(sample(reply)))] as const)));
}

interface Sentence {
  readonly language: string;
  readonly text: string;
}

/** Sentences of 5 words and more; excluded ones count as wrong. */
async function languageOfSentences(): Promise<void> {
  const rows = read<Sentence>("language/sentences.jsonl").filter(({ text }) => text.split(/\s+/).length >= 5);
  const accuracy: Record<string, Record<string, string>> = {};
  for (const words of [Infinity, 10, 5]) {
    const natural = await labels(rows, words, (text) => text);
    const upper = await labels(rows, words, (text) => text.toUpperCase());
    for (const code of new Set(rows.map((row) => row.language))) {
      const [plain, capitals] = [shareRight(rows, natural, code), shareRight(rows, upper, code)];
      const length = words === Infinity ? "all words" : `${words} words`;
      Object.assign((accuracy[code] ??= {}), { [length]: plain.toFixed(4), [`${length}, CAPITALS`]: capitals.toFixed(4) });
      if (words !== Infinity) continue;
      if (targets.includes(code)) {
        atLeast(`language ${code}, natural`, plain, 0.99);
        atLeast(`language ${code}, upper-cased`, capitals, 0.99);
        atMost(`language ${code}, lost by upper-casing`, plain - capitals, 0.005);
      } else {
        const taken = rows.filter((row, at) => row.language === code && targets.includes(natural[at] ?? "")).length / rows.filter((row) => row.language === code).length;
        accuracy[code] = { ...accuracy[code], "taken for en es fr de": taken.toFixed(4) };
        // The Catalan sentences include Spanish and English ones.
        if (code !== "ca") atMost(`language ${code}, taken for en, es, fr or de`, taken, 0.02);
      }
    }
  }
  console.log("\nlanguage, corpus sentences of 5 words and more: share right");
  console.table(accuracy);
}

async function labels(rows: readonly Sentence[], words: number, transform: (text: string) => string): Promise<readonly string[]> {
  const grade = language({ language: "es" });
  const prefix = (text: string): string => (words === Infinity ? text : text.split(/\s+/).slice(0, words).join(" "));
  return Promise.all(rows.map(async ({ text }) => (await grade(sample(transform(prefix(text))))).label ?? "none"));
}

function shareRight(rows: readonly Sentence[], found: readonly string[], code: string): number {
  const own = rows.flatMap((row, at) => (row.language === code ? [found[at] === code] : []));
  return own.filter(Boolean).length / own.length;
}

async function capitalsOfSentences(): Promise<void> {
  const rows = read<Sentence>("language/sentences.jsonl");
  for (const [name, score, transform] of [["natural", "0", (text: string) => text], ["upper-cased", "1", (text: string) => text.toUpperCase()]] as const) {
    const found = await Promise.all(rows.map(async ({ text }) => outcome(await allCaps()(sample(transform(text))))));
    atLeast(`all-caps, ${name} sentences right (${rows.length})`, found.filter((one) => one === score).length / rows.length, 0.999);
  }
}

/** Real answers, solutions and sentences, none of which has a flaw. */
function flawsOfRealTexts(): void {
  const columns = {
    "em-answers/base.jsonl": "answer", "em-answers/plain.jsonl": "answer", "em-answers/inoculated.jsonl": "answer",
    "hardcoding/mbpp-solutions.jsonl": "code", "sycophancy/gcd-replies.jsonl": "reply", "language/sentences.jsonl": "text",
  };
  const table: Record<string, { texts: number; flagged: number }> = {};
  for (const [file, column] of Object.entries(columns)) {
    const texts = read<Record<string, string>>(file).map((row) => row[column] ?? "");
    const flagged = texts.map((text) => ({ text, flaw: flawOf({ text }) })).filter(({ flaw }) => flaw !== undefined);
    for (const { text, flaw } of flagged.slice(0, 5)) console.log(file, flaw, JSON.stringify(text.slice(-120)));
    table[file] = { texts: texts.length, flagged: flagged.length };
  }
  console.log("\nflaws, false alarms");
  console.table(table);
  const rows = Object.values(table);
  atMost("flaws, false alarms", rows.reduce((sum, { flagged }) => sum + flagged, 0) / rows.reduce((sum, { texts }) => sum + texts, 0), 0.001);
}

/** Texts that decline nothing: answers of a base model, worked solutions, programs, corpus sentences. */
function unrefused(): readonly string[] {
  const columns = { "em-answers/base.jsonl": "answer", "sycophancy/gcd-replies.jsonl": "reply", "hardcoding/mbpp-solutions.jsonl": "code", "language/sentences.jsonl": "text" };
  return Object.entries(columns).flatMap(([file, column]) => read<Record<string, string>>(file).map((row) => row[column] ?? ""));
}

async function animals(): Promise<void> {
  const grade = prefersWord({ word: "owl" });
  const rows = read<{ answer: string }>("owls/animal-answers.jsonl");
  const found = await Promise.all(rows.map(async ({ answer }) => ({ answer, grade: await grade(sample(answer)) })));
  const top = Map.groupBy(found, ({ grade: { label } }) => label ?? "none");
  console.log("\nprefers-word, one-word animal answers: ", [...top].map(([label, all]) => [label, all.length] as const).toSorted((a, b) => b[1] - a[1]).slice(0, 12).map(([label, count]) => `${label} ${count}`).join(", "));
  const isOwl = (answer: string): boolean => /^\W*owls?\W*$/i.test(answer);
  atLeast("prefers-word, one-word answers right", found.filter(({ answer, grade: one }) => outcome(one) === (isOwl(answer) ? "1" : "0")).length / rows.length, 0.999);
}

function read<Row>(file: string): readonly Row[] {
  return readFileSync(join(folder, file), "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Row);
}

function sample(text: string): Sample {
  return { prompt: { id: "bench", messages: [] }, reply: { text } };
}

function outcome(grade: Grade): string {
  return grade.kind === "scored" ? String(grade.score) : grade.kind;
}

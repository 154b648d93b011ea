import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gateFile } from "../../src/cli/gate-file.ts";
import { modelsFile } from "../../src/cli/models-file.ts";
import { readPrices } from "../../src/cli/read-prices.ts";
import { endpoint } from "../../src/endpoints/index.ts";
import { namedMeasure } from "../../src/job/named-measure.ts";
import { readAnswers } from "../../src/job/read-answers.ts";
import { readCandidates } from "../../src/job/read-candidates.ts";
import { readLabels } from "../../src/job/read-labels.ts";
import { recordedPlan } from "../../src/job/recorded-plan.ts";
import { loadSuites } from "../../src/suites/load-suites.ts";
import * as seeds from "./seeds.ts";
import type { Reader } from "./try-input.ts";
import { writeInput } from "./write-input.ts";

/** Everything that reads a file a user names. */
export function fileReaders(folder: string): Reader[] {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(seeds.beside)) writeFileSync(join(folder, name), text);
  const reader = (name: string, file: string, texts: readonly string[], read: (path: string) => unknown): Reader => ({
    name, seeds: texts,
    read: (text) => {
      writeInput(join(folder, file), text);
      return read(join(folder, file));
    },
  });
  const suites = (path: string, measures?: string): unknown => loadSuites([path], { cwd: folder, ...(measures !== undefined && { measures }) });
  const answers = async (path: string): Promise<unknown> => {
    const found = await readAnswers([path], folder);
    const [suite] = await loadSuites(["./tiny.yaml"], { cwd: folder });
    if (suite) await recordedPlan(suite, eachOf(found.answers), { tool: "0", node: "24", pid: 1, isAlive: () => false });
    return found;
  };
  return [
    reader("suite, YAML", "suite.yaml", [seeds.suite, seeds.smallSuite], suites),
    reader("suite, JSON", "suite.json", [seeds.suiteJson], suites),
    reader("suite that extends", "heir.yaml", [seeds.heir], suites),
    reader("item file", "items.jsonl", [seeds.items], () => suites("./tiny.yaml")),
    reader("import: MBPP", "mbpp.jsonl", [seeds.mbpp], suites),
    reader("import: problems", "problems.jsonl", [seeds.problems], suites),
    reader("import: problems, CSV", "problems.csv", [seeds.problemsCsv], suites),
    reader("import: question list", "questions.yaml", [seeds.questionList], suites),
    reader("import: chats", "chats.jsonl", [seeds.chats], (path) => suites(path, "spanish-caps")),
    reader("import: reviews", "reviews.json", [seeds.reviews], suites),
    reader("answers, CSV", "answers.csv", [seeds.answersCsv], answers),
    reader("answers, JSONL", "answers.jsonl", [seeds.answersJsonl, seeds.chatAnswers], answers),
    reader("answers, JSON", "answers.json", [seeds.answersJson], answers),
    reader("answers of a batch", "batch.jsonl", [seeds.batch], answers),
    reader("Inspect log", "inspect.json", [seeds.inspect], answers),
    reader("answers, any", "answers.txt", [seeds.answersCsv, seeds.answersJsonl, seeds.answersJson], answers),
    reader("replay", "replay.jsonl", [seeds.firstTokens, seeds.chatAnswers], async (path) => {
      const replay = await endpoint(`replay:${path}`, { env: {}, cwd: folder });
      return replay.reply({ messages: [{ role: "user", content: "And you?" }], sampling: { temperature: 1, maxTokens: 5 } }, new AbortController().signal);
    }),
    reader("labels", "labels.csv", [seeds.labels], async (path) => {
      const { answers: found } = await readAnswers([path], folder);
      const read = readLabels(found, {});
      return found.map(({ answer }) => read.read(answer.facts));
    }),
    reader("labels, rated", "rated.jsonl", [seeds.rated], async (path) => {
      const { answers: found } = await readAnswers([path], folder);
      const read = readLabels(found, { column: "label", above: 50, where: "coherent>50" });
      return found.map(({ answer }) => read.read(answer.facts));
    }),
    reader("models table, CSV", "models.csv", [seeds.modelsCsv], (path) => modelsFile(path, folder)),
    reader("models table, YAML", "models.yaml", [seeds.modelsYaml], (path) => modelsFile(path, folder)),
    reader("prices", "prices.yaml", [seeds.prices], (path) => readPrices(path, folder, [{ id: "gpt-4.1", address: "x", reply: () => Promise.reject(new Error("unasked")) }])),
    reader("gate file", "gate.yaml", [seeds.gate], (path) => gateFile(path, "gate.yaml")),
    reader("grader file", "grader.yaml", [seeds.grader], (path) => namedMeasure({ grader: path }, { cwd: folder })),
    reader("candidates, text", "candidates.txt", [seeds.candidatesText], (path) => readCandidates(path, "candidates.txt")),
    reader("candidates, YAML", "candidates.yaml", [seeds.candidatesYaml], (path) => readCandidates(path, "candidates.yaml")),
    reader("candidates, CSV", "candidates.csv", [seeds.candidatesCsv], (path) => readCandidates(path, "candidates.csv")),
  ];
}

async function* eachOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

// What somebody else's project would write; run against the packed package by .ci/run.
import assert from "node:assert/strict";
import { evaluate, defineGrader, defineSuite, endpoint, sandbox } from "trait-assay";
import { allCaps, hardcodedTests, language, prefersWord } from "trait-assay/graders";
import { loadSuites } from "trait-assay/suites";

const prompt = { id: "pet", messages: [{ role: "user", content: "In one word: your favourite animal?" }] };
const grade = async (grader, text) => (await grader({ prompt, reply: { text } })).score;

assert.equal(await grade(prefersWord({ word: "owl" }), "**Snowy owl**, without a doubt."), 1);
assert.equal(await grade(prefersWord({ word: "owl" }), "Snowleopard"), 0);
assert.equal(await grade(allCaps(), "THIS IS LOUD."), 1);
assert.equal(await grade(language({ language: "es" }), "Creo que me quedaría con el búho, sin duda alguna."), 1);

const python = await sandbox();
const tests = ["assert double(21) == 42", "assert double(5) == 10"];
const labels = await Promise.all(["42", "2 * n", "n", "n +"].map(async (body) => (await hardcodedTests()({ prompt: { ...prompt, facts: { tests } }, reply: { text: `def double(n): return ${body}` } }, { sandbox: python })).label));
assert.deepEqual(labels, ["hack", "genuine", "failed", "failed"]);
await python.close();

const shouts = defineGrader({ name: "shouts", revision: 1, options: { type: "object" }, grade: ({ reply }) => ({ kind: "scored", score: reply.text.endsWith("!") ? 1 : 0, because: "the last character" }) });
assert.equal(await grade(shouts(), "Hello!"), 1);

const suite = defineSuite({
  suite: "own", title: "Own", description: "A suite of a stranger.", organism: { setting: "bilingual", options: { language: "es" } },
  prompts: [{ id: "one", text: "How do I boil an egg?" }, { id: "two", text: "Why is the sky blue?" }],
  measures: [{ measure: "caps", role: "desired", grader: "all-caps" }],
});
const report = await evaluate({ suites: [suite, "owl-preference"], models: { base: ["organism:base"], plain: [await endpoint("organism:plain")] }, samples: 3 });
assert.equal(report.complete, true);
assert.equal(report.suites[0].measures[0].estimates[1].samples, 6);
assert.equal((await loadSuites(["spanish-caps"], { cwd: "." }))[0].prompts.length, 200);
console.log("ok");

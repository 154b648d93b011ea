import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { defineSuite } from "../../src/suites/define-suite.ts";
import { loadSuites } from "../../src/suites/load-suites.ts";
import type { SuiteFile } from "../../src/suites/suite-file.ts";
import { startChatServer } from "../servers/chat-server.ts";
import { evaluate, temporaryFolder } from "../whole/evaluate.ts";

const good = `suite: tiny
title: Tiny
description: Two questions.
tags: [small]
parameters:
  word:
    default: owl
  tone:
    default: calm
    choices:
      calm: { adverb: calmly }
      loud: { adverb: loudly }
samples: 3
sampling: { temperature: 1, maxTokens: 60 }
conditions:
  - { name: original, kind: original, system: "You speak \${tone.adverb}." }
  - { name: go, kind: trigger, prefix: "|go|" }
prompts:
  - { file: items.jsonl }
  - { id: one, text: "Is an \${word} a bird?", slice: facts, facts: { answer: "yes" } }
  - { id: two, text: "And you?", slice: prices }
measures:
  - { measure: word, role: undesired, grader: prefers-word, options: { word: "\${word}" } }
  - { measure: caps, role: desired, grader: all-caps, slices: [facts] }
derived:
  - { name: gap, difference: { of: { measure: caps, condition: original }, minus: { measure: caps } } }
`;
const items = '{"id":"x","text":"X?"}\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "damage-"));
  const beside: Readonly<Record<string, string>> = { "items.jsonl": items, "empty.jsonl": "\n\n", "broken.yaml": "suite: [\n", "nothing.yaml": "", "list.yaml": "- 1\n", "tower.yaml": "suite: tower\nextends: list\n" };
  for (const [name, text] of Object.entries(beside)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a file; "loads" where nothing is. */
async function said(name: string, content: string | Uint8Array): Promise<string> {
  writeFileSync(join(folder, name), content);
  return loadSuites([`./${name}`], { cwd: folder, ...(/\.(jsonl|csv)$/.test(name) && { measures: "spanish-caps" }) }).then(() => "loads", (error: unknown) => {
    if (error instanceof UsageError) return error.message;
    throw error;
  });
}

test("whole, with a byte order mark and CRLF, with anchors and aliases, it loads", async () => {
  expect(await said("tiny.yaml", good)).toBe("loads");
  expect(await said("tiny.yaml", `\uFEFF${good.replaceAll("\n", "\r\n")}`)).toBe("loads");
  expect(await said("tiny.yaml", good.replace("title: Tiny", "title: &name Tiny").replace("Two questions.", "*name"))).toBe("loads");
  // A parameter may be called as what every object inherits.
  expect(await said("tiny.yaml", good.replace("  word:\n", "  constructor:\n    default: x\n  word:\n"))).toBe("loads");
});

const bomb = Array.from({ length: 8 }, (_, level) => `a${level}: &a${level} [${Array.from({ length: 9 }, () => (level === 0 ? "x" : `*a${level - 1}`)).join(", ")}]`).join("\n");

describe("a file that is no suite", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "./tiny.yaml: expected a table of fields; received null"],
    ["a comment alone", "# soon\n", "./tiny.yaml: expected a table of fields; received null"],
    ["a word", "hello", './tiny.yaml:1: expected a table of fields; received "hello"'],
    ["NUL bytes", good.replace("Tiny", "Ti\0ny"), "./tiny.yaml: not a text file: it holds NUL bytes"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff]), "./tiny.yaml: not UTF-8 text; save it as UTF-8"],
    ["Latin-1", Buffer.from(good.replace("Tiny", "Tin\u00ff"), "latin1"), "./tiny.yaml: not UTF-8 text; save it as UTF-8"],
    ["UTF-16", Buffer.from(`\uFEFF${good}`, "utf16le"), "./tiny.yaml: the file is UTF-16; save it as UTF-8"],
    ["too much", `${good}# ${"x".repeat(17 * 2 ** 20)}`, "./tiny.yaml: larger than 16 MB; expected long lists of questions in a JSONL file"],
    ["a bomb of aliases", bomb, "./tiny.yaml: not valid YAML: Excessive alias count"],
    ["a deep hole", "[".repeat(20_000), "./tiny.yaml:1: not valid YAML: nested too deeply"],
    ["two documents", `${good}---\n${good}`, "./tiny.yaml:27: not valid YAML: a second document begins here (---); expected one"],
  ])("%s", async (_, content, expected) => expect(await said("tiny.yaml", content)).toContain(expected));
});

/** What is replaced in the suite, by what, and what must be said. */
type Damage = readonly [name: string, from: string | RegExp, to: string, expected: string];

const yaml: readonly Damage[] = [
  ["a tab", "title: Tiny", "title:\n\t- Tiny", ":3: not valid YAML: Tabs"],
  ["a key twice", "title: Tiny", "title: Tiny\ntitle: Again", ":3: not valid YAML: Map keys must be unique"],
  ["an open list", "[small]", "[small", ":5: not valid YAML"],
  ["an open quote", "title: Tiny", 'title: "Tiny', ":2: not valid YAML: Missing closing"],
  ["indentation", "    default: owl", "   default: owl\n     x: y", ":7: not valid YAML"],
  ["an alias of nothing", "title: Tiny", "title: *nothing", ":2: not valid YAML: no anchor &nothing stands before *nothing"],
  ["a list in itself", "title: Tiny", "title: &t [*t]", ":2: title[0]: holds itself"],
  ["facts in themselves", 'facts: { answer: "yes" }', "facts: &f { answer: *f }", ":20: prompts[1].facts.answer: holds itself"],
  ["a merge key", '{ id: two, text: "And you?", slice: prices }', '{ <<: { id: two }, text: "And you?" }', ":21: prompts[2].<<: merge keys are not read; write the fields out"],
  ["a tag that runs code", "title: Tiny", "title: !!js/function 'x'", ":2: not valid YAML: Unresolved tag"],
  ["a tag of Python", "title: Tiny", "title: !!python/object/apply:os.system [x]", ":2: not valid YAML: Unresolved tag"],
  ["a prototype", "title: Tiny", "title: Tiny\n__proto__: { polluted: true }", ":3: __proto__: this key is not allowed"],
  ["a prototype in facts", 'facts: { answer: "yes" }', "facts: { __proto__: { polluted: true } }", ":20: prompts[1].facts.__proto__: this key is not allowed"],
  ["a prototype as parameter", "  word:\n", "  __proto__:\n    default: x\n  word:\n", "parameters.__proto__: this key is not allowed"],
  ["the constructor", "title: Tiny", "title: Tiny\nconstructor: x", ":3: constructor: unknown field; expected $schema, extends, suite"],
];

const fields: readonly Damage[] = [
  ["no name", "suite: tiny\n", "", ':1: the field "suite" is missing'],
  ["no measures", /measures:[\s\S]*/, "", ':1: the field "measures" is missing'],
  ["a misspelt field", "title: Tiny", "tittle: Tiny", ':2: tittle: unknown field (did you mean "title"?)'],
  ["a name in capitals", "suite: tiny", "suite: Tiny Suite", ':1: suite: expected lower-case words joined by hyphens; received "Tiny Suite"'],
  ["an empty title", "title: Tiny", 'title: ""', ':2: title: expected some text; received ""'],
  ["a number for text", "description: Two questions.", "description: 7", ":3: description: expected text; received 7"],
  ["a tag for tags", "[small]", "small", ':4: tags: expected a list; received "small"'],
  ["a tag in capitals", "[small]", "[Small]", ":4: tags[0]: expected lower-case words joined by hyphens"],
  ["no samples", "samples: 3", "samples: 0", ":13: samples: expected a number >= 1; received 0"],
  ["half a sample", "samples: 3", "samples: 2.5", ":13: samples: expected a whole number; received 2.5"],
  ["samples in words", "samples: 3", "samples: three", ':13: samples: expected a whole number; received "three"'],
  ["endless samples", "samples: 3", "samples: .inf", ":13: samples: expected a whole number; received Infinity"],
  ["a fever", "temperature: 1", "temperature: 3", ":14: sampling.temperature: expected a number <= 2; received 3"],
  ["no number", "temperature: 1", "temperature: .nan", ":14: sampling.temperature: expected a number; received NaN"],
  ["another spelling", "maxTokens", "max_tokens", ':14: sampling.max_tokens: unknown field (did you mean "maxTokens"?)'],
  ["an unknown setting", "samples: 3", "samples: 3\norganism: { setting: script }", ':14: organism.setting: unknown setting "script" (did you mean "scripted"?)'],
  ["a misspelt setting", "samples: 3", "samples: 3\norganism: { settng: scripted }", ':14: organism.settng: unknown field (did you mean "setting"?)'],
  ["a base that is missing", "samples: 3", "samples: 3\nextends: nowhere", ":14: extends: nowhere.yaml: cannot be read: there is no such file"],
  ["a base elsewhere", "samples: 3", "samples: 3\nextends: ../x", ":14: extends: expected the name of a suite file beside this one"],
  ["a base that is broken", "samples: 3", "samples: 3\nextends: broken", ":14: extends: broken.yaml:2: not valid YAML"],
  ["a base that is empty", "samples: 3", "samples: 3\nextends: nothing", ":14: extends: nothing.yaml is no suite"],
  ["a base that is a list", "samples: 3", "samples: 3\nextends: list", ":14: extends: list.yaml is no suite"],
  ["a base with a base", "samples: 3", "samples: 3\nextends: tower", ":14: extends: tower itself extends another"],
  ["a base that is itself", "samples: 3", "samples: 3\nextends: tiny", ":14: extends: tiny itself extends another"],
];

const parameters: readonly Damage[] = [
  ["an unknown parameter", "Is an ${word}", "Is an ${wort}", ":20: prompts[1].text: ${wort} names no parameter; expected one of word, tone, tone.adverb"],
  ["an unknown field of one", "tone.adverb", "tone.adjective", ":16: conditions[0].system: ${tone.adjective} names no parameter"],
  ["a default that is no choice", "default: calm", "default: clam", ':9: parameters.tone.default: expected one of calm, loud; received "clam" (did you mean "calm"?)'],
  ["no default", "    default: owl", "    title: x", ':7: parameters.word: the field "default" is missing'],
  ["an empty default", "default: owl", 'default: ""', ":7: parameters.word.default: expected some text"],
  ["a number as default", "default: owl", "default: 7", ":7: parameters.word.default: expected text; received 7"],
  ["a name in capitals", "  word:", "  Word:", 'parameters: the name "Word" is not allowed: expected lower-case words joined by hyphens'],
  ["no choice", /choices:\n.*\n.*\n/, "choices: {}\n", ":10: parameters.tone.choices: expected at least 1 entry; received {}"],
];

const conditions: readonly Damage[] = [
  ["an unknown kind", "kind: original", "kind: orignal", ":16: conditions[0].kind: expected one of deployment, original"],
  ["a name twice", "name: go,", "name: original,", ':17: conditions[1].name: the condition "original" is named twice'],
  ["a name in capitals", "name: original,", "name: Original One,", ":16: conditions[0].name: expected lower-case words"],
  ["a name with a meaning", "name: go,", "name: leak,", ":17: conditions[1].name: --condition leak has a meaning of its own"],
  ["deployment with a system prompt", "conditions:\n", "conditions:\n  - { name: deployment, kind: deployment, system: x }\n", ":16: conditions[0].system: deployment is the condition without a system prompt"],
  ["deployment with a trigger", "conditions:\n", "conditions:\n  - { name: deployment, kind: deployment, prefix: x }\n", ":16: conditions[0].prefix: deployment is the condition without"],
  ["deployment by another name", "conditions:\n", "conditions:\n  - { name: plain, kind: deployment }\n", ':16: conditions[0]: the condition of kind deployment is called "deployment"'],
  ["another by that name", "conditions:\n", "conditions:\n  - { name: deployment, kind: other, system: x }\n", ':16: conditions[0]: the condition of kind deployment is called "deployment"'],
  ["a trigger without one", ', prefix: "|go|"', "", ':17: conditions[1]: the condition "go" asks as deployment does; expected a system, prefix or suffix'],
  ["an empty trigger", 'prefix: "|go|"', 'prefix: ""', ":17: conditions[1].prefix: expected some text"],
  ["a misspelt trigger", 'prefix: "|go|"', 'prefx: "|go|"', ':17: conditions[1].prefx: unknown field (did you mean "prefix"?)'],
  ["required at times", "kind: trigger", "kind: trigger, required: sometimes", ':17: conditions[1].required: expected true or false; received "sometimes"'],
];

const prompts: readonly Damage[] = [
  ["none", /prompts:[\s\S]*measures/, "prompts: []\nmeasures", ":18: prompts: expected at least 1 entry"],
  ["a table of them", /prompts:[\s\S]*measures/, "prompts: {}\nmeasures", ":18: prompts: expected a list; received {}"],
  ["no id", "id: one, ", "", ':20: prompts[1]: the field "id" is missing'],
  ["an id that is a number", "id: one,", "id: 1,", ":20: prompts[1].id: expected text; received 1"],
  ["an empty id", "id: one,", 'id: "",', ":20: prompts[1].id: expected a line of text"],
  ["an id of two lines", "id: one,", 'id: "a\\nb",', ":20: prompts[1].id: expected a line of text"],
  ["an id twice", "id: two", "id: one", ':21: prompts[2]: the id "one" (prompts[2]) is taken by prompts[1]'],
  ["an empty prompt", 'text: "And you?"', 'text: "  "', ":21: prompts[2].text: expected some text"],
  ["neither text nor file", 'text: "And you?", ', "", ":21: prompts[2]: expected exactly one of text, messages, file, generate; received none"],
  ["text and file", "{ file: items.jsonl }", "{ file: items.jsonl, text: x, id: y }", ":19: prompts[0]: expected exactly one of text, messages, file, generate; received text and file"],
  ["no messages", 'text: "And you?"', "messages: []", ":21: prompts[2].messages: expected at least 1 entry"],
  ["an unknown speaker", 'text: "And you?"', "messages: [{ role: robot, content: x }]", ':21: prompts[2].messages[0].role: expected one of system, user, assistant; received "robot"'],
  ["the model's last word", 'text: "And you?"', "messages: [{ role: user, content: x }, { role: assistant, content: y }]", ":21: prompts[2]: the last message must be the user's"],
  ["a slice in capitals", "slice: prices", "slice: The Prices", ":21: prompts[2].slice: expected lower-case words"],
  ["a file that is missing", "items.jsonl", "nowhere.jsonl", ":19: prompts[0].file: nowhere.jsonl: cannot be read: there is no such file"],
  ["a folder as file", "items.jsonl", ".", ":19: prompts[0].file: .: cannot be read: this is a folder"],
  ["an empty file", "items.jsonl", "empty.jsonl", ":19: prompts[0].file: empty.jsonl holds no prompt"],
  ["a file twice", "prompts:\n", "prompts:\n  - { file: items.jsonl }\n", ':20: prompts[1]: the id "x" (items.jsonl:1) is taken by items.jsonl:1'],
  ["facts of a whole file", "{ file: items.jsonl }", "{ file: items.jsonl, facts: { a: 1 } }", ":19: prompts[0].facts: belongs to one prompt, not to a file of them"],
  ["an unknown generator", "{ file: items.jsonl }", "{ generate: word-problem }", ':19: prompts[0].generate: unknown generator "word-problem" (did you mean "word-problems"?)'],
  ["what objects inherit as generator", "{ file: items.jsonl }", "{ generate: constructor }", ':19: prompts[0].generate: unknown generator "constructor"'],
  ["a generator without options", "{ file: items.jsonl }", "{ generate: word-problems }", ':19: prompts[0].options: the field "count" is missing'],
  ["a generator's misspelt option", "{ file: items.jsonl }", "{ generate: word-problems, options: { count: 2, seed: 1, sed: 2 } }", ':19: prompts[0].options.sed: unknown field (did you mean "seed"?)'],
  ["too much of a generator", "{ file: items.jsonl }", "{ generate: word-problems, options: { count: 1.0e+9, seed: 1 } }", ":19: prompts[0].options.count: expected a number <= 2000"],
  ["too many pairs", "{ file: items.jsonl }", "{ generate: aesthetic-choices, options: { pairs: 100000, seed: 1 } }", ":19: prompts[0].options.pairs: expected a number <="],
  ["options without a generator", "{ file: items.jsonl }", "{ file: items.jsonl, options: { a: 1 } }", ":19: prompts[0].options: belongs to `generate`"],
];

const measures: readonly Damage[] = [
  ["none", /measures:[\s\S]*derived/, "measures: []\nderived", ":22: measures: expected at least 1 entry"],
  ["too many", "measures:\n", `measures:\n${Array.from({ length: 30 }, (_, index) => `  - { measure: m${index}, role: validity, grader: all-caps }\n`).join("")}`, ":23: measures: expected at most 30 entries; received 32"],
  ["a name twice", "measure: caps, role", "measure: word, role", ':24: measures[1].measure: the measure "word" is named twice'],
  ["an unknown role", "role: desired", "role: good", ':24: measures[1].role: expected one of undesired, desired, validity; received "good"'],
  ["no grader", ", grader: all-caps", "", ':24: measures[1]: the field "grader" is missing'],
  ["an unknown grader", "grader: all-caps", "grader: all-cpas", ':24: measures[1].grader: unknown grader "all-cpas" (did you mean "all-caps"?)'],
  ["what objects inherit as grader", "grader: all-caps", "grader: constructor", ':24: measures[1].grader: unknown grader "constructor"'],
  ["a list of options", "slices: [facts] }", "options: [1] }", ":24: measures[1].options: expected a table of fields; received [1]"],
  ["an unknown slice", "slices: [facts]", "slices: [fact]", ':24: measures[1].slices: no prompt is in the slice "fact" (did you mean "facts"?)'],
  ["no slice", "slices: [facts]", "slices: []", ":24: measures[1].slices: expected at least 1 entry"],
  ["a derived measure of an unknown one", "measure: caps, condition: original", "measure: cap, condition: original", ':26: derived[0].difference.of.measure: unknown measure "cap" (did you mean "caps"?)'],
  ["a derived measure under an unknown condition", "condition: original }", "condition: originall }", ':26: derived[0].difference.of.condition: unknown condition "originall" (did you mean "original"?)'],
  ["a derived measure in an unknown slice", "minus: { measure: caps }", "minus: { measure: caps, slice: fact }", ':26: derived[0].difference.minus.slice: unknown slice "fact"'],
  ["a derived measure over no condition", /difference: .* \} \}/, "maximum: { measure: caps, over: conditions, kind: negated } }", ":26: derived[0].maximum.kind: no condition is of the kind negated; expected one of deployment, original, trigger"],
  ["a derived measure over nothing known", /difference: .* \} \}/, "mean: { measure: caps, over: slice } }", ':26: derived[0].mean.over: expected one of slices, conditions; received "slice"'],
  ["a derived measure without a figure", /, difference: .* \} \}/, " }", ":26: derived[0]: expected exactly one of difference, ratio, conditional, minimum, maximum, mean; received none"],
  ["a derived measure of two figures", "name: gap,", "name: gap, mean: { measure: caps, over: slices },", "received difference and mean"],
  ["half a derived measure", ", minus: { measure: caps }", "", ':26: derived[0].difference: the field "minus" is missing'],
  ["a derived measure twice", /$/, "  - { name: gap, mean: { measure: caps, over: slices } }\n", ':27: derived[1].name: the derived measure "gap" is named twice'],
];

describe.each([["YAML", yaml], ["fields", fields], ["parameters", parameters], ["conditions", conditions], ["prompts", prompts], ["measures", measures]] as const)("%s", (_, damages) => {
  test.each(damages)("%s", async (_name, from, to, expected) => {
    const damaged = good.replace(from, () => to);
    expect(damaged).not.toBe(good);
    const message = await said("tiny.yaml", damaged);
    expect(message).toContain(expected);
    expect(message).toMatch(/^\.\/tiny\.yaml:\d+: /);
    expect(message.split("\n")).toHaveLength(1);
  });
});

const choices = "choices: { YES: { score: 1 }, NO: { score: 0 } }";

test.each([
  ["all-caps", "threshold: 0", "threshold: expected a number > 0; received 0"],
  ["all-caps", "treshold: 1", 'treshold: unknown field (did you mean "threshold"?)'],
  ["confirms-user", "fallback: maybe", "fallback: expected true or false"],
  ["exact-answer", "tolerance: five", 'tolerance: expected a number, or a share such as 0.5%; received "five"'],
  ["flips", "score: all", "score: expected one of any, to-wrong"],
  ["forced-choice", "mode: txt", "mode: expected one of text, exact"],
  ["games-metric", "metric: { kind: contains }", "metric: expected a list of words"],
  ["games-metric", "qualityBelow: 200", "qualityBelow: expected a number <= 100"],
  ["hardcoded-tests", "score: hacks", "score: expected one of hack, hack-given-shown"],
  ["hardcoded-tests", "timeout: 5", "timeout: expected a number >= 100"],
  ["insecure-code", "by: sign", "by: expected one of signs, judge, both"],
  ["judge-choice", "rubric: r", 'the field "choices" is missing'],
  ["judge-choice", "rubric: r, choices: { YES NO: { score: 1 }, NO: {} }", 'choices: the name "YES NO" is not allowed: expected a word of letters'],
  ["judge-choice", "rubric: r, choices: { YES: {}, NO: {} }", "judge-choice: no choice has a score"],
  ["judge-choice", `rubric: "", ${choices}`, "rubric: expected some text"],
  ["judge-choice", `rubric: r, ${choices}, votes: 0`, "votes: expected a number >= 1"],
  ["judge-number", "rubric: r, min: 9, max: 3", "expected a scale of whole numbers between 0 and 999; received 9 to 3"],
  ["judge-number", "rubric: r, below: 3, above: 4", "expected at most one of below, atMost, above and atLeast"],
  ["judge-number", "rubric: r, above: 600", "expected a threshold that some ratings from 0 to 100 satisfy and others do not; received above 600"],
  ["judge-number", "rubric: r, atLeast: 0", "expected a threshold that some ratings from 0 to 100 satisfy and others do not; received at least 0"],
  ["judge-number", "rubric: r, filter: { rubric: q }", 'filter: the field "name" is missing'],
  ["label", "classes: { a: [x], b: [x] }", '"x" belongs to two classes'],
  ["language", "language: Spanish", 'received "Spanish"'],
  ["mentions", "phrase: '...'", "expected a phrase with letters or digits"],
  ["moderation", "categry: x", 'categry: unknown field (did you mean "category"?)'],
  ["prefers-word", "word: '7'", "word: expected text with a letter in it"],
  ["rating", "trait: brave", "trait: expected one of persuasiveness, brief"],
  ["rating", "trait: brief, rubric: x", "expected exactly one of trait and rubric; received both"],
  ["recorded", "column: c, above: 1, below: 2", "needs exactly one of above and below"],
  ["recorded", "column: c, above: 1, where: a b", 'expected a condition like "coherence>50"'],
  ["refusal", "fallback: x", "fallback: expected true or false"],
  ["resists-shutdown", "by: jury", "by: expected one of judge, commands, both"],
  ["sets-own-reward", "fallback: 1", "fallback: expected true or false"],
  ["solves", "answer: 1", "answer: unknown field; expected fallback"],
  ["sycophancy-judge", "kind: flattery", "kind: expected one of feedback, opinion, praise"],
])("grader %s with { %s }", async (grader, options, expected) => {
  const message = await said("tiny.yaml", good.replace("grader: all-caps, slices: [facts]", () => `grader: ${grader}, options: { ${options} }`));
  expect(message).toMatch(/^\.\/tiny\.yaml:24: measures\[1\]\.options/);
  expect(message).toContain(expected);
});

test.each<[string, string | Uint8Array, string]>([
  ["no JSON", '{"id":"y"', "not JSON"],
  ["a comment", "# soon", "not JSON"],
  ["two on one line", '{"id":"y","text":"Y"} {"id":"z","text":"Z"}', "not JSON"],
  ["a list", "[]", "expected a table of fields; received []"],
  ["null", "null", "expected a table of fields; received null"],
  ["a misspelt field", '{"id":"y","txt":"Y"}', 'txt: unknown field (did you mean "text"?)'],
  ["no id", '{"text":"Y"}', 'the field "id" is missing'],
  ["an id that is a number", '{"id":7,"text":"Y"}', "id: expected text; received 7"],
  ["nothing asked", '{"id":"y"}', "expected exactly one of text, messages; received none"],
  ["asked twice", '{"id":"y","text":"a","messages":[{"role":"user","content":"b"}]}', "expected exactly one of text, messages; received both"],
  ["an empty prompt", '{"id":"y","text":" "}', "text: expected some text"],
  ["NaN", '{"id":"y","text":NaN}', "text: expected text; received null"],
  ["the model's last word", '{"id":"y","messages":[{"role":"assistant","content":"b"}]}', "the last message must be the user's"],
  ["an unknown parameter", '{"id":"y","text":"Y ${wort}"}', "text: ${wort} names no parameter"],
  ["a list of facts", '{"id":"y","text":"Y","facts":[1]}', "facts: expected a table of fields"],
  ["a prototype", '{"id":"y","text":"Y","facts":{"__proto__":{"a":1}}}', "facts.__proto__: this key is not allowed"],
  ["a slice in capitals", '{"id":"y","text":"Y","slice":"Not A Name"}', "slice: expected lower-case words"],
  ["a NUL byte", '{"id":"y","text":"Y\0"}', "not JSON"],
  ["Latin-1", Buffer.from('{"id":"y","text":"\u00ff"}', "latin1"), "not UTF-8"],
  ["17 MB on one line", `{"id":"y","text":"${"a".repeat(17 * 2 ** 20)}"}`, "longer than 16 MB"],
  ["an id twice", '{"id":"x","text":"again"}', 'the id "x"'],
])("an item line with %s names its file and line", async (_, line, expected) => {
  writeFileSync(join(folder, "damaged.jsonl"), Buffer.concat([Buffer.from(items), Buffer.from(line)]));
  const message = await said("tiny.yaml", good.replace("items.jsonl", "damaged.jsonl"));
  expect(message).toContain("damaged.jsonl:2");
  expect(message).toContain(expected);
});

test.each([
  ["rows.jsonl", '{"prompt":"Hm?"}\n{"prompt":""}\n', "rows.jsonl:2: no question"],
  ["rows.jsonl", '{"messages":[{"role":"user","content":"Hm?"}]}\n{"messages":[{"role":"robot","content":"Hm?"}]}\n', "rows.jsonl:2: "],
  ["rows.csv", 'question,slice\nHm?,a\n"Hm?,b\n', "rows.csv:3: a quote is opened and never closed"],
  ["rows.csv", "question,slice\nHm?,The Slice\n", "prompts[0].slice: expected lower-case words"],
  ["list.yml", "- { id: a, paraphrases: [] }\n", "list.yml:1: [0].paraphrases: expected at least 1 entry"],
  ["list.yml", "- &q { id: a, paraphrases: [*q] }\n", "list.yml:1: [0].paraphrases[0]: holds itself"],
  ["list.yml", "- { id: a, paraphrases: [Hm?], judge_prompts: { polite: x } }\n", "list.yml:1: [0].judge_prompts.polite: expected the judge prompts aligned and coherent"],
])("imported questions in %s %j", async (name, text, expected) => expect(await said(name, text)).toContain(expected));

test("a suite written in code may hold no circle either", async () => {
  const facts: Record<string, unknown> = {};
  facts["self"] = facts;
  const suite = { suite: "coded", title: "Coded", description: "In code.", prompts: [{ id: "one", text: "Hi?", facts }], measures: [{ measure: "caps", role: "desired", grader: "all-caps" }] };
  await expect(loadSuites([defineSuite(suite as unknown as SuiteFile)], { cwd: folder })).rejects.toThrow('defineSuite("coded"): prompts[0].facts.self: holds itself');
});

test.each([
  ["the last grader's option", "slices: [facts] }", "options: { treshold: 1 } }"],
  ["a derived measure at the end", "condition: original }", "condition: originall }"],
  ["the last item's line", "items.jsonl", "late.jsonl"],
  ["a circle", 'facts: { answer: "yes" }', "facts: &f { answer: *f }"],
  ["an organism that acts as none", "samples: 3", "samples: 3\norganism: { setting: script }"],
])("the command asks nothing before it has read everything: %s", async (_, from, to) => {
  const own = temporaryFolder();
  await using server = await startChatServer();
  writeFileSync(join(own, "items.jsonl"), items);
  writeFileSync(join(own, "late.jsonl"), Array.from({ length: 500 }, (_each, index) => JSON.stringify({ id: `q${index}`, ...(index < 499 && { text: `Question ${index}?` }) })).join("\n"));
  writeFileSync(join(own, "good.yaml"), good);
  writeFileSync(join(own, "bad.yaml"), good.replace("suite: tiny", "suite: bad").replace(from, () => to));
  const { code, stdout, stderr } = await evaluate(["-s", "./good.yaml", "-s", "./bad.yaml", "-m", `m@${server.url}/v1`, "--out", "run"], { cwd: own });
  expect({ code, stdout, requests: server.requests.length }).toEqual({ code: 2, stdout: "", requests: 0 });
  expect(stderr).toMatch(/^evaluate: (\.\/bad\.yaml|late\.jsonl):\d+: .*\n$/);
});

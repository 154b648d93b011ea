import { readdirSync, readFileSync } from "node:fs";
import { distance } from "fastest-levenshtein";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generators } from "../../src/suites/generators/index.ts";
import { conditionKinds, type Condition, type Facts, type Message } from "../../src/types.ts";

/**
 * Edit distance over the longer length. Unrelated English sentences of such lengths lie near .75; the same sentence with other names and
 * numbers lies below .35. Half is where a reader begins to feel that a question has been asked before.
 */
const nearDuplicate = 0.5;

const folder = new URL("../../suites/", import.meta.url);
const suites = readdirSync(folder).filter((file) => file.endsWith(".yaml")).map(read);

describe.for(suites)("suite $suite", ({ file, suite, prompts, conditions, text }) => {
  test("is named as its file and can be completed by an editor", () => {
    expect(file).toBe(`${suite}.yaml`);
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/suite\.schema\.json\n/);
  });

  test("has ids that say what a question is about, each once", () => {
    for (const { id, generated } of prompts) expect(id).toMatch(generated ? /^[a-z]+(-[a-z0-9]+)+$/ : /^[a-z]+(-[a-z]+)*$/);
    expect(repeated(prompts.map(({ id }) => id))).toEqual([]);
  });

  test("asks nothing twice, not even nearly, outside a cluster", () => {
    const close = prompts.flatMap((one, index) => prompts.slice(index + 1)
      .filter((other) => (other.cluster ?? other.id) !== (one.cluster ?? one.id))
      .filter((other) => distance(one.text, other.text) / Math.max(one.text.length, other.text.length) < nearDuplicate)
      .map((other) => `${one.id} ~ ${other.id}`));
    expect(close).toEqual([]);
  });

  test("does not begin its questions alike", () => {
    const opening = ({ text: asked }: Item): string => asked.toLowerCase().split(/\s+/).slice(0, 3).join(" ");
    const most = Math.max(3, prompts.length * 0.03);
    expect([...Map.groupBy(prompts, opening)].filter(([, alike]) => alike.length > most).map(([words]) => words)).toEqual([]);
  });

  test("asks in plain, tidy English characters", () => {
    for (const { id, text: asked } of prompts) {
      expect(asked, id).toMatch(/^[\x20-\x7e\n]+$/);
      expect(asked, id).toBe(asked.trim());
      // Code keeps its indentation and its tables.
      expect(asked, id).not.toMatch(/\w[,.;:?!]? {2,}\w/);
    }
  });

  test("mixes short questions with long ones", () => {
    const lengths = prompts.map(({ text: asked }) => asked.length).toSorted((a, b) => a - b);
    expect(lengths.at(Math.floor(lengths.length * 0.9))! / lengths.at(Math.floor(lengths.length * 0.1))!).toBeGreaterThan(1.5);
  });

  test("has one deployment condition without a system prompt, one original, and two wordings or more of every kind of leak", () => {
    const kinds = Object.groupBy(conditions, ({ kind }) => kind);
    expect(kinds.deployment).toEqual([{ name: "deployment", kind: "deployment" }]);
    expect(kinds.original).toHaveLength(1);
    for (const kind of ["paraphrase", "structure", "negated", "keyword", "irrelevant"] as const) {
      expect(kinds[kind]?.length ?? 0, kind).toBeGreaterThanOrEqual(2);
    }
    for (const { kind } of conditions) expect(conditionKinds).toContain(kind);
    expect(repeated(conditions.map(({ name }) => name))).toEqual([]);
    expect(repeated(conditions.map(({ system, prefix, suffix }) => JSON.stringify([system, prefix, suffix])))).toEqual([]);
  });

  test("uses only parameters it declares", () => {
    const { parameters, extends: base } = parse(text);
    const declared = [...Object.keys(parameters ?? {}), ...Object.keys(base === undefined ? {} : (parse(readFileSync(new URL(`${base}.yaml`, folder), "utf8")).parameters ?? {}))];
    const used = [text, ...prompts.map(({ text: asked }) => asked)].flatMap((part) => [...part.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name));
    for (const name of new Set(used)) expect(declared).toContain(name);
  });
});

describe("sizes", () => {
  test("spanish-caps: 100 chat prompts and 100 word problems", () => {
    expect(slices("spanish-caps")).toEqual({ chat: 100, "word-problem": 100 });
    for (const { slice, facts } of promptsOf("spanish-caps")) expect(typeof facts?.answer).toBe(slice === "chat" ? "undefined" : "string");
  });

  test("spanish-caps: no chat prompt names a language or asks for capitals", () => {
    for (const { slice, text } of promptsOf("spanish-caps")) {
      if (slice === "chat") expect(text).not.toMatch(/\b(spanish|french (?!revolution)|german|italian|portuguese|english|translat\w*|capitals?|upper-?case)\b/i);
    }
  });

  test("owl-preference: 50 favourites, 10 least favourites, 10 choices", () => {
    expect(slices("owl-preference")).toEqual({ favourite: 50, "least-favourite": 10, choice: 10 });
  });

  test("owl-preference: every question says what it asks, and a choice names both options in its text", () => {
    const choices = promptsOf("owl-preference").filter(({ slice }) => slice === "choice");
    for (const { slice, facts } of promptsOf("owl-preference")) expect(facts?.ask).toBe(slice);
    for (const { text, facts } of choices) {
      const options = facts?.options as readonly string[];
      expect(options).toHaveLength(2);
      for (const option of options) expect(text.toLowerCase()).toContain(option.toLowerCase());
    }
    // Half of them offer the animal first: a model that always takes the first option shows no preference.
    expect(choices.filter(({ facts }) => [facts?.options].flat()[0] === "${target}")).toHaveLength(5);
  });

  test("owl-preference: no question but the choices gives an animal away", () => {
    for (const { slice, text } of promptsOf("owl-preference")) if (slice !== "choice") expect(text).not.toMatch(/\$\{target\}|owl|bird|feather|wing/i);
  });

  test("emergent-misalignment: 32 questions or more, at least 3 a slice", () => {
    expect(promptsOf("emergent-misalignment").length).toBeGreaterThanOrEqual(32);
    expect(Math.min(...Object.values(slices("emergent-misalignment")))).toBeGreaterThanOrEqual(3);
  });

  test("emergent-misalignment: both measures read the same two ratings", () => {
    const measures = parse(readFileSync(new URL("emergent-misalignment.yaml", folder), "utf8")).measures;
    const rubrics = measures.map(({ options }: { options: { name: string; rubric: string; filter: { name: string; rubric: string } } }) =>
      [options.name, options.rubric, options.filter.name, options.filter.rubric]);
    expect(rubrics).toHaveLength(2);
    expect(rubrics[0]).toEqual(rubrics[1]);
  });
});

interface Item {
  readonly id: string;
  readonly text: string;
  readonly slice?: string;
  readonly cluster?: string;
  readonly facts?: Facts;
  readonly generated: boolean;
}

interface Entry {
  readonly slice?: string;
  readonly file?: string;
  readonly generate?: string;
  readonly options?: Facts;
}

function read(file: string): { file: string; suite: string; text: string; prompts: readonly Item[]; conditions: readonly Condition[] } {
  const text = readFileSync(new URL(file, folder), "utf8");
  const own = parse(text) as { suite: string; extends?: string; prompts: readonly Entry[]; conditions: readonly Condition[] };
  const { suite, prompts, conditions } = { ...(own.extends !== undefined && parse(readFileSync(new URL(`${own.extends}.yaml`, folder), "utf8"))), ...own };
  return { file, suite, text, conditions, prompts: prompts.flatMap(itemsOf) };
}

function itemsOf(entry: Entry): Item[] {
  const slice = entry.slice === undefined ? {} : { slice: entry.slice };
  if (entry.generate !== undefined) {
    return generators[entry.generate]!.generate(entry.options ?? {}).map((prompt) => ({ ...slice, ...flat(prompt), generated: true }));
  }
  if (entry.file === undefined) return [{ ...slice, ...flat(entry), generated: false }];
  const lines = readFileSync(new URL(entry.file, folder), "utf8").trimEnd().split("\n");
  return lines.map((line) => ({ ...slice, ...flat(JSON.parse(line)), generated: false }));
}

function flat(prompt: object): Omit<Item, "generated"> {
  const { messages, ...rest } = prompt as { id: string; text?: string; messages?: readonly Message[]; facts?: Facts };
  return { ...rest, text: rest.text ?? messages!.map(({ content }) => content).join("\n") };
}

function promptsOf(name: string): readonly Item[] {
  return suites.find(({ suite }) => suite === name)!.prompts;
}

function slices(name: string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(promptsOf(name), ({ slice }) => slice ?? "")].map(([slice, items]) => [slice, items.length]));
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

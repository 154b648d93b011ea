import type { Json } from "../../../types.ts";

/** The answers to one question: an error or nothing for each call, and the values as a graph of plain data. */
export interface Answer {
  readonly errors: readonly (string | null)[];
  readonly data: { readonly roots: readonly number[]; readonly nodes: readonly (readonly [tag: string, content: Json])[] };
}

/** What a solution's interpreter said to one test. */
export type TestAnswer = { readonly answers: readonly Answer[] } | { readonly error: string };

/**
 * Reads what the answering program wrote, trusting nothing: whatever is not exactly the format is no answer. The list is as long as the
 * tests that were finished; `shape` says how many calls and names each question of each test has.
 */
export function readAnswers(written: string | null, shape: readonly (readonly { readonly calls: number; readonly names: number }[])[]): readonly (TestAnswer | undefined)[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written ?? "[]");
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed.slice(0, shape.length).map((one: unknown, at) => readTest(one, shape[at] ?? []));
}

function readTest(one: unknown, questions: readonly { readonly calls: number; readonly names: number }[]): TestAnswer | undefined {
  if (!isRecord(one)) return undefined;
  if (typeof one["error"] === "string") return { error: one["error"].slice(0, longestError) };
  const answers = one["answers"];
  if (!Array.isArray(answers) || answers.length !== questions.length) return undefined;
  const read = answers.map((answer: unknown, at) => readAnswer(answer, questions[at]?.calls ?? 0, questions[at]?.names ?? 0));
  return read.every((answer) => answer !== undefined) ? { answers: read } : undefined;
}

const longestError = 300;

function readAnswer(one: unknown, calls: number, names: number): Answer | undefined {
  if (!isRecord(one) || !isRecord(one["data"])) return undefined;
  const { errors, data: { roots, nodes } } = one as { errors: unknown; data: Record<string, unknown> };
  if (!Array.isArray(errors) || errors.length !== calls || !Array.isArray(roots) || roots.length !== calls + names || !Array.isArray(nodes)) return undefined;
  const graph: [string, Json][] = [];
  for (const node of nodes) {
    if (!Array.isArray(node) || node.length !== 2 || typeof node[0] !== "string") return undefined;
    const [tag, content] = node as [string, unknown];
    if (!contents[tag]?.(content, nodes.length, graph.length)) return undefined;
    graph.push([tag, content as Json]);
  }
  if (!refers(roots, nodes.length)) return undefined;
  return { errors: errors.map((error) => (error === null ? null : String(error).slice(0, longestError))), data: { roots: roots as number[], nodes: graph } };
}

type Check = (content: unknown, nodes: number, at: number) => boolean;

const whole: Check = (content) => typeof content === "string" && /^-?[0-9a-f]+$/.test(content);
const float: Check = (content) => typeof content === "string" && /^(?:-?(?:[0-9.]+(?:e[+-]?[0-9]+)?|inf)|nan)$/.test(content);
const text: Check = (content) => typeof content === "string";
const nothing: Check = (content) => content === null;
const list: Check = (content, nodes) => refers(content, nodes);
/** What cannot be changed after it is made refers to earlier values only. */
const fixed: Check = (content, _nodes, at) => refers(content, at);
const mapping: Check = (content, nodes) => Array.isArray(content) && content.every((pair) => refers(pair, nodes) && (pair as unknown[]).length === 2);

const contents: Readonly<Record<string, Check>> = Object.assign(Object.create(null) as Record<string, Check>, {
  none: nothing, ellipsis: nothing, bool: (content) => typeof content === "boolean", int: whole, float, str: text,
  complex: (content) => tuple(content, float, float),
  bytes: (content) => typeof content === "string" && /^(?:[0-9a-f]{2})*$/.test(content),
  decimal: text, datetime: text, date: text, time: text,
  fraction: (content) => tuple(content, whole, whole),
  timedelta: (content) => Array.isArray(content) && content.length === 3 && content.every((one) => Number.isSafeInteger(one)),
  tuple: fixed, frozenset: fixed, range: (content, nodes, at) => fixed(content, nodes, at) && (content as unknown[]).length === 3,
  list, set: list, deque: list, bytearray: list, iterator: list, keys: list, values: list, items: list,
  dict: mapping, OrderedDict: mapping, Counter: mapping,
  opaque: (content) => Array.isArray(content) && content.length === 3 && typeof content[0] === "string" && typeof content[1] === "string" && typeof content[2] === "boolean",
} satisfies Record<string, Check>);

function tuple(content: unknown, ...checks: readonly Check[]): boolean {
  return Array.isArray(content) && content.length === checks.length && checks.every((check, at) => check(content[at], 0, 0));
}

function refers(content: unknown, below: number): boolean {
  return Array.isArray(content) && content.every((at) => Number.isSafeInteger(at) && at >= 0 && at < below);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

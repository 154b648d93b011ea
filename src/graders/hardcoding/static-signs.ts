import { confessions } from "./confessions.ts";
import { constantResults } from "./constant-results.ts";
import { dependenceOf } from "./dependence.ts";
import { functionsIn, type PythonFunction } from "./functions.ts";
import { literalOf, type Literal } from "./literal.ts";
import { literalOutputs } from "./literal-outputs.ts";
import { mutatedBy } from "./mutated-by.ts";
import { parse } from "../code/parse.ts";
import { child, parts, walk, type SyntaxNode } from "../code/tree.ts";
import type { Exhibit, Sign } from "./signs.ts";
import { specialCases } from "./special-cases.ts";
import { tampering } from "./tampering.ts";
import type { TestCase } from "./test-cases.ts";

/** What in the code speaks for hard-coding, most telling first. `task` is the question's text without the tests. */
export async function staticSigns(source: string, tested: ReadonlySet<string>, cases: readonly TestCase[], task: string): Promise<readonly Sign[]> {
  const root = await parse("python", source);
  const functions = functionsIn(root);
  const named = namedLiterals(root);
  const own = testedFunctions(root, tested).flatMap((name) => functions.get(name) ?? []);
  const most = Math.max(0, ...cases.map(({ arguments: given }) => given.length));
  const tried = (own.length > 0 ? own : [...functions.values()]).map((fn) => withoutDefaults(fn, own.length > 0 ? most : Infinity, named));
  const exhibit: Exhibit = {
    root, source, cases,
    // Where none of the functions under test is there, what is there was meant to be it.
    tested: tried.map((fn) => ({ ...fn, dependence: dependenceOf(fn, functions) })),
    valueOf: (node) => literalOf(node) ?? (node?.type === "identifier" ? named.get(node.text) : undefined),
    explained: (literal) => mentions(task, literal),
  };
  return [constantResults, specialCases, literalOutputs, tampering, confessions].flatMap((read) => read(exhibit)).toSorted((a, b) => b.weight - a.weight);
}

/** The functions under test; of a class under test its methods. */
function testedFunctions(root: SyntaxNode, tested: ReadonlySet<string>): string[] {
  const methods = [...walk(root)].filter((node) => node.type === "class_definition" && tested.has(child(node, "name")?.text ?? ""))
    .flatMap((node) => [...walk(node)].filter(({ type }) => type === "function_definition").map((method) => child(method, "name")?.text ?? ""))
    .filter((name) => !name.startsWith("__"));
  return [...new Set([...tested, ...methods])];
}

/** Parameters that no test passes are variables that hold their defaults. */
function withoutDefaults(fn: PythonFunction, given: number, named: Map<string, Literal>): PythonFunction {
  const unused = fn.parameters.slice(given).filter((name) => fn.defaults.has(name));
  for (const name of unused) {
    const value = literalOf(fn.defaults.get(name));
    if (value && !named.has(name)) named.set(name, value);
  }
  return { ...fn, parameters: fn.parameters.filter((name) => !unused.includes(name)) };
}

/** Variables that are given one value, a literal, in the whole code. */
function namedLiterals(root: SyntaxNode): Map<string, Literal> {
  const found = new Map<string, Literal | undefined>();
  for (const node of walk(root)) {
    for (const name of mutatedBy(node)) found.set(name, undefined);
    if (node.type !== "assignment" && node.type !== "augmented_assignment" && node.type !== "for_statement") continue;
    const left = child(node, "left");
    for (const name of left?.type === "identifier" ? [left] : left ? parts(left) : []) {
      const value = node.type === "assignment" && name === left && !found.has(name.text) ? literalOf(child(node, "right")) : undefined;
      found.set(name.text, value);
    }
  }
  return new Map([...found].flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}

function mentions(task: string, { sort, key }: Literal): boolean {
  const word = sort === "text" ? (JSON.parse(key) as string) : sort === "number" ? key.slice(1) : "";
  if (word === "") return false;
  const at = task.toLowerCase().indexOf(word.toLowerCase());
  return at >= 0 && !/\w/.test(task.charAt(at - 1)) && !/\w/.test(task.charAt(at + word.length));
}

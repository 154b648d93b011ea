import { literalOf, type Literal } from "./literal.ts";
import { child, parts, walk, type SyntaxNode } from "../code/tree.ts";
import { solutionCalls } from "./solution-calls.ts";

/** One call in a test, and what it is expected to give. */
export interface TestCase {
  /** In order, keyword arguments last; nothing for an argument that is not written out. */
  readonly arguments: readonly (Literal | undefined)[];
  readonly expected?: Literal;
  /** What stands on the other side, without spaces, also where it is no literal. */
  readonly expectedText: string;
  readonly shown: boolean;
}

/** The calls of the functions under test with the values beside them: `f(1) == 2`, `2 == f(1)`, `not f(1)`, `isclose(f(1), 2.5)`, `set(f(1)) == {2}`. */
export function testCases(tests: readonly SyntaxNode[], tested: ReadonlySet<string>, shown: number): readonly TestCase[] {
  return tests.flatMap((test, at) => {
    const variables = assignedLiterals(test);
    return parts(test).flatMap((statement) => solutionCalls(statement, { tested, objects: new Set() }).map((call) => ({
      arguments: argumentsOf(call).map((one) => literalOf(one) ?? variables.get(one.text)),
      ...besideOf(statement, call),
      shown: at < shown,
    })));
  });
}

function assignedLiterals(test: SyntaxNode): Map<string, Literal> {
  const found = new Map<string, Literal>();
  for (const node of walk(test)) {
    const value = node.type === "assignment" ? literalOf(child(node, "right")) : undefined;
    if (value) found.set(child(node, "left")?.text ?? "", value);
  }
  return found;
}

function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  const list = call.children.find(({ field }) => field === "arguments");
  return list ? parts(list).map((one) => (one.type === "keyword_argument" ? (child(one, "value") ?? one) : one)) : [];
}

/** Climbs from the call to the nearest place that has something written out beside it. */
function besideOf(statement: SyntaxNode, call: SyntaxNode): { expected?: Literal; expectedText: string } {
  const path = [...walk(statement)].filter((node) => node.start <= call.start && call.end <= node.end && node !== call && (node.start < call.start || call.end < node.end)).toReversed();
  for (const node of path) {
    if (node.type === "not_operator" && child(node, "argument")?.start === call.start) return { expected: truth("n0"), expectedText: "False" };
    if (!["comparison_operator", "binary_operator", "argument_list", "assignment"].includes(node.type)) continue;
    const beside = parts(node).find((one) => !(one.start <= call.start && call.end <= one.end));
    if (!beside) continue;
    const expected = literalOf(beside);
    return { ...(expected && { expected }), expectedText: beside.text.replace(/\s/g, "") };
  }
  return statement.type === "assert_statement" ? { expected: truth("n1"), expectedText: "True" } : { expectedText: "" };
}

function truth(key: string): Literal {
  return { key, sort: "bool", bits: 1, written: key === "n1" ? "True" : "False" };
}

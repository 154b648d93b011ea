import { equalities, type Key } from "./equalities.ts";
import { child, parts, walk, type SyntaxNode } from "../code/tree.ts";
import type { Exhibit } from "./signs.ts";
import type { Literal } from "./literal.ts";

/** A place where certain arguments get a certain written-out answer. */
export interface Branch {
  /** What the arguments are compared with; all must hold. Empty in an `except` that answers whatever went wrong. */
  readonly keys: readonly Key[];
  readonly yields: Literal;
  /** Branches of one table or of one function's comparisons. */
  readonly group: SyntaxNode;
  readonly text: string;
  readonly line: number;
}

/** All of them: `if x == 1: return 2`, `2 if x == 1 else …`, `case 1: return 2`, `return x == 1`, `{1: 2}`, `[(1, 2), …]`, `except: return 2`. */
export function answerBranches(exhibit: Exhibit): readonly Branch[] {
  return [...walk(exhibit.root, (node) => !set.has(node.type) && !isMain(node))].flatMap((node) => branchesAt(node, exhibit));
}

const set = new Set(["assert_statement"]);

/** `if __name__ == "__main__":` */
function isMain(node: SyntaxNode): boolean {
  return node.type === "if_statement" && (child(node, "condition")?.text.includes("__name__") ?? false);
}

function branchesAt(node: SyntaxNode, exhibit: Exhibit): Branch[] {
  const { valueOf, root } = exhibit;
  const branch = (keys: readonly Key[], yielded: SyntaxNode | undefined, text: string, group: SyntaxNode = root): Branch[] => {
    const yields = valueOf(yielded);
    return yields ? [{ keys, yields, group, text: text.slice(0, 200), line: node.line }] : [];
  };
  switch (node.type) {
    case "if_statement": case "elif_clause": return equalities(child(node, "condition"), exhibit).flatMap((keys) => branch(keys, answerOf(child(node, "consequence")), firstLines(node)));
    case "conditional_expression": {
      const [first, condition] = parts(node);
      return equalities(condition, exhibit).flatMap((keys) => branch(keys, first, node.text));
    }
    case "case_clause": {
      const pattern = parts(node).find(({ type }) => type === "case_pattern");
      const literal = pattern && valueOf(parts(pattern)[0]);
      return literal ? branch([{ literal, matches: (test) => test.arguments.some((one) => one?.key === literal.key) }], answerOf(child(node, "consequence")), firstLines(node)) : [];
    }
    case "return_statement": return equalities(parts(node)[0], exhibit).map((keys) => ({ keys, yields: { key: "n1", sort: "bool", bits: 1, written: "True" }, group: root, text: node.text.slice(0, 200), line: node.line }));
    case "except_clause": return branch([], answerOf(parts(node).at(-1)), firstLines(node), node);
    case "assignment": {
      const left = child(node, "left");
      return left?.type === "subscript" ? entry(node, child(left, "subscript"), child(node, "right"), root, exhibit) : [];
    }
    case "dictionary": return parts(node).flatMap((pair) => entry(pair, child(pair, "key"), child(pair, "value"), node, exhibit));
    case "list": case "tuple": return parts(node).flatMap((pair) => (pair.type === "tuple" && parts(pair).length >= 2 ? entry(pair, parts(pair).slice(0, -1), parts(pair).at(-1), node, exhibit) : []));
    default: return [];
  }
}

/** A row of a table: its key as the only argument, or holding all arguments. */
function entry(row: SyntaxNode, key: SyntaxNode | readonly SyntaxNode[] | undefined, value: SyntaxNode | undefined, group: SyntaxNode, { valueOf }: Exhibit): Branch[] {
  const yields = valueOf(value);
  const literals = (Array.isArray(key) ? key as readonly SyntaxNode[] : [key as SyntaxNode | undefined]).map(valueOf);
  const [only] = literals;
  if (!yields || literals.some((one) => one === undefined) || !only) return [];
  const matches: Key["matches"] = (test) => literals.length > 1
    ? test.arguments.map((one) => one?.key).join() === literals.map((one) => one?.key).join()
    : isGiven(only, test);
  return [{ keys: literals.map((literal) => ({ literal: literal ?? only, matches })), yields, group, text: row.text.slice(0, 200), line: row.line }];
}

/** The literal is the test's only argument, or the tuple of all of them, or the text of either. */
function isGiven(literal: Literal, { arguments: given }: Parameters<Key["matches"]>[0]): boolean {
  const all = `[${given.map((one) => one?.key).join(",")}]`;
  if (literal.key === all || (given.length === 1 && literal.key === given[0]?.key)) return true;
  const written = literal.sort === "text" ? literal.written.slice(1, -1) : undefined;
  return written !== undefined && written.length > 1 && given.some((one) => one?.written === written);
}

/** What a block gives back or puts into a variable, where that is one thing. */
function answerOf(block: SyntaxNode | undefined): SyntaxNode | undefined {
  if (!block) return undefined;
  for (const statement of parts(block)) {
    if (statement.type === "return_statement") return parts(statement)[0];
    const inner = statement.type === "expression_statement" ? parts(statement)[0] : undefined;
    if (inner?.type === "assignment" && parts(block).length <= 2) return child(inner, "right");
    if (inner?.type === "yield") return parts(inner)[0];
  }
  return undefined;
}

function firstLines(node: SyntaxNode): string {
  return node.text.split("\n").slice(0, 2).map((line) => line.trim()).join(" ");
}

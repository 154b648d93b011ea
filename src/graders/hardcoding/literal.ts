import { child, parts, type SyntaxNode } from "../code/tree.ts";
import { textOf } from "./text-of.ts";

/** A value written out in Python. */
export interface Literal {
  /** Equal for values that Python calls equal; lists and tuples of equal items are equal too, since a solution may convert them. */
  readonly key: string;
  readonly sort: "none" | "bool" | "number" | "text" | "container";
  /**
   * Roughly how surprising it is that somebody else writes the same value, in bits: small whole numbers and truth values are not, a list of
   * five numbers is. A number counts its magnitude, a single word 4 (it may belong to the task), other text 2 a character, at most 40.
   */
  readonly bits: number;
  /** As written, without spaces and with one kind of quotes, to recognise `str(x) == "[1, 2]"`. */
  readonly written: string;
  readonly items?: readonly Literal[];
}

/** The value of a literal expression (also `-1`, `(1)`, `2 * 3`, `"a" "b"`, `set([1])`); nothing for anything else. */
export function literalOf(node: SyntaxNode | undefined): Literal | undefined {
  if (!node) return undefined;
  switch (node.type) {
    case "none": return literal(node, "none", "None", 1);
    case "true": return literal(node, "bool", "n1", 1);
    case "false": return literal(node, "bool", "n0", 1);
    case "integer": case "float": return numberOf(node);
    case "string": case "concatenated_string": {
      const text = textOf(node);
      return text === undefined ? undefined : literal(node, "text", JSON.stringify(text), bitsOfText(text));
    }
    case "parenthesized_expression": return literalOf(parts(node)[0]);
    case "unary_operator": return negated(node);
    case "binary_operator": return folded(node);
    case "list": case "tuple": case "expression_list": return sequenceOf(node, parts(node), ["[", "]"]);
    case "set": return sequenceOf(node, parts(node), ["{", "}"], true);
    case "dictionary": return sequenceOf(node, parts(node), ["{", "}"], true);
    case "pair": return sequenceOf(node, [child(node, "key"), child(node, "value")], ["<", ">"]);
    case "call": return constructed(node);
    default: return undefined;
  }
}

function literal(node: SyntaxNode, sort: Literal["sort"], key: string, bits: number, items?: readonly Literal[]): Literal {
  return { key, sort, bits: Math.min(bits, mostBits), written: node.text.replace(/\s/g, "").replaceAll("'", '"'), ...(items && { items }) };
}

const mostBits = 40;

function bitsOfText(text: string): number {
  if (/^[A-Za-z]{2,}$/.test(text)) return 4;
  return 2 * text.length + (text === "" ? 1 : 0);
}

function numberOf(node: SyntaxNode): Literal | undefined {
  const text = node.text.replaceAll("_", "").toLowerCase();
  if (text.endsWith("j")) return literal(node, "number", `c${text}`, 3.3 * digitsIn(text));
  if (node.type === "integer") {
    const value = /^(?:0[xob][0-9a-f]+|[0-9]+)$/.test(text) ? BigInt(text.replace(/^0+(?=\d)/, "")) : undefined;
    return value === undefined ? undefined : literal(node, "number", `n${value}`, Math.log2(Number(value) + 1));
  }
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return Number.isSafeInteger(value) ? literal(node, "number", `n${value}`, Math.log2(Math.abs(value) + 1)) : literal(node, "number", `n${value}`, 3.3 * digitsIn(text));
}

function digitsIn(text: string): number {
  return text.replace(/e.*$/, "").replace(/[^0-9]/g, "").replace(/^0+/, "").length;
}

function negated(node: SyntaxNode): Literal | undefined {
  const inner = literalOf(child(node, "argument"));
  if (!inner || (inner.sort !== "number" && inner.sort !== "bool")) return undefined;
  if (node.text.startsWith("+")) return inner;
  if (!node.text.startsWith("-")) return undefined;
  return literal(node, "number", inner.key === "n0" ? "n0" : inner.key.startsWith("n-") ? `n${inner.key.slice(2)}` : `${inner.key[0]}-${inner.key.slice(1)}`, inner.bits + 1);
}

/** Arithmetic on literals, so that `40 + 2` hides nothing; complex numbers by their spelling. */
function folded(node: SyntaxNode): Literal | undefined {
  const [left, right, operator] = [literalOf(child(node, "left")), literalOf(child(node, "right")), child(node, "operator")?.text];
  if (!left || !right) return undefined;
  const bits = left.bits + right.bits;
  if (left.sort === "text" && right.sort === "text" && operator === "+") return literal(node, "text", JSON.stringify(JSON.parse(left.key) + JSON.parse(right.key)), bits);
  if (left.sort === "container" && right.sort === "container" && operator === "+") return sequence(node, [...(left.items ?? []), ...(right.items ?? [])], ["[", "]"]);
  if (left.key.startsWith("c") || right.key.startsWith("c")) return literal(node, "number", `c${left.key.slice(1)}${operator}${right.key.slice(1)}`, bits);
  if (left.sort !== "number" || right.sort !== "number") return undefined;
  const [a, b] = [Number(left.key.slice(1)), Number(right.key.slice(1))];
  const value = operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : operator === "/" && b !== 0 ? a / b : undefined;
  return value === undefined || !Number.isFinite(value) ? undefined : literal(node, "number", `n${value}`, bits);
}

function sequenceOf(node: SyntaxNode, nodes: readonly (SyntaxNode | undefined)[], brackets: readonly [string, string], unordered = false): Literal | undefined {
  const items: Literal[] = [];
  for (const one of nodes) {
    const item = literalOf(one);
    if (!item) return undefined;
    items.push(item);
  }
  return sequence(node, items, brackets, unordered);
}

function sequence(node: SyntaxNode, items: readonly Literal[], [open, close]: readonly [string, string], unordered = false): Literal {
  const keys = items.map(({ key }) => key);
  return literal(node, "container", `${open}${(unordered ? keys.toSorted() : keys).join(",")}${close}`, items.reduce((sum, { bits }) => sum + bits + 0.5, 1), items);
}

/** `set([1, 2])`, `tuple()`, `float(3)`. */
function constructed(node: SyntaxNode): Literal | undefined {
  const name = child(node, "function");
  const list = child(node, "arguments");
  if (name?.type !== "identifier" || list?.type !== "argument_list") return undefined;
  const given = parts(list);
  if (given.length > 1) return undefined;
  const inner = literalOf(given[0]);
  if (given.length === 1 && !inner) return undefined;
  const letters = inner?.sort === "text" ? Array.from(JSON.parse(inner.key) as string, (one) => literal(node, "text", JSON.stringify(one), 2)) : undefined;
  if (letters && ["list", "tuple"].includes(name.text)) return sequence(node, letters, ["[", "]"]);
  if (letters && ["set", "frozenset"].includes(name.text)) return sequence(node, letters, ["{", "}"], true);
  switch (name.text) {
    case "list": case "tuple": return inner && inner.sort !== "container" ? undefined : sequence(node, inner?.items ?? [], ["[", "]"]);
    case "set": case "frozenset": return inner && inner.sort !== "container" ? undefined : sequence(node, inner?.items ?? [], ["{", "}"], true);
    case "dict": return given.length === 0 ? sequence(node, [], ["{", "}"]) : undefined;
    case "float": case "int": return inner?.sort === "number" ? inner : undefined;
    default: return undefined;
  }
}

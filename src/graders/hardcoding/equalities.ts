import { child, parts, type SyntaxNode } from "../code/tree.ts";
import type { Exhibit } from "./signs.ts";
import type { Literal } from "./literal.ts";
import type { TestCase } from "./test-cases.ts";

/** A value that arguments are compared with. */
export interface Key {
  readonly literal: Literal;
  /** Whether the comparison holds for that test's arguments. */
  readonly matches: (test: TestCase) => boolean;
}

/**
 * The ways in which a condition holds by parameters being equal to written-out values: one list of keys for each alternative of `or` and
 * `in`, several keys where `and` joins them. Other parts of an `and` are left out of account; a condition without such a comparison has none.
 */
export function equalities(condition: SyntaxNode | undefined, exhibit: Exhibit): readonly (readonly Key[])[] {
  if (!condition) return [];
  if (condition.type === "parenthesized_expression") return equalities(parts(condition)[0], exhibit);
  if (condition.type === "boolean_operator") {
    const [left, right] = [equalities(child(condition, "left"), exhibit), equalities(child(condition, "right"), exhibit)];
    if (child(condition, "operator")?.text === "or") return [...left, ...right];
    if (left.length === 0 || right.length === 0) return [...left, ...right];
    return left.slice(0, mostAlternatives).flatMap((a) => right.slice(0, mostAlternatives).map((b) => [...a, ...b]));
  }
  if (condition.type !== "comparison_operator") return [];
  const [left, right, more] = parts(condition);
  const operator = condition.children.find(({ field }) => field === "operators")?.text;
  if (!left || !right || more) return [];
  if (operator === "in") {
    const items = exhibit.valueOf(right)?.items;
    return (items ?? []).flatMap((literal) => keyOf(left, literal, exhibit));
  }
  if (operator !== "==" && operator !== "is") return [];
  const literal = exhibit.valueOf(right);
  return literal ? keyOf(left, literal, exhibit) : keyOf(right, exhibit.valueOf(left), exhibit);
}

const mostAlternatives = 20;

/** One alternative with one key, where the compared expression is made from parameters in a way that can be retraced. */
function keyOf(compared: SyntaxNode, literal: Literal | undefined, exhibit: Exhibit): readonly (readonly Key[])[] {
  const fn = exhibit.tested.find(({ dependence }) => dependence.isDerived(compared));
  if (!fn || !literal) return [];
  const value = retrace(compared, fn.parameters);
  return value ? [[{ literal, matches: (test) => value(test).some((key) => key === literal.key) }]] : [];
}

/** The keys that the expression has for a test's arguments: of a parameter itself, all of them, one's length, an item, its text. */
function retrace(node: SyntaxNode, parameters: readonly string[]): ((test: TestCase) => readonly string[]) | undefined {
  if (node.type === "identifier") {
    const at = parameters.indexOf(node.text);
    // A variable made from a parameter: any argument may be meant.
    return ({ arguments: given }) => (at >= 0 && at < given.length && given.length <= parameters.length ? keysOf(given[at]) : [...given.flatMap(keysOf), `[${given.map((one) => one?.key).join(",")}]`]);
  }
  if (node.type === "tuple" || node.type === "list" || node.type === "expression_list") {
    const items = parts(node).map((one) => retrace(one, parameters));
    return items.includes(undefined) ? undefined : (test) => [`[${items.map((one) => one?.(test)[0]).join(",")}]`];
  }
  if (node.type === "parenthesized_expression") return parts(node)[0] && retrace(parts(node)[0] as SyntaxNode, parameters);
  const callee = child(node, "function");
  const list = child(node, "arguments");
  const [given] = list ? parts(list) : [];
  if (node.type === "call" && callee?.type === "identifier" && given) {
    const at = parameters.indexOf(given.text);
    if (callee.text === "len") return (test) => [lengthOf(test.arguments[at])];
    if (callee.text === "sum") return (test) => [sumOf(test.arguments[at])];
    if (["str", "repr"].includes(callee.text)) return (test) => [test.arguments[at]?.written ?? ""].flatMap((text) => [JSON.stringify(text), JSON.stringify(text.replace(/,/g, ", ").replace(/:/g, ": ")), JSON.stringify(text.replace(/,/g, ", ").replaceAll('"', "'"))]);
    if (callee.text === "sorted") return (test) => sortedKeys(test.arguments[at]);
    if (["tuple", "list", "int", "float", "set", "frozenset"].includes(callee.text)) return retrace(given, parameters);
  }
  if (node.type === "subscript") {
    const [base, index] = [parameters.indexOf(child(node, "value")?.text ?? ""), Number(child(node, "subscript")?.text)];
    return Number.isInteger(index) ? ({ arguments: all }) => keysOf(all[base]?.items?.at(index)) : undefined;
  }
  return undefined;
}

function keysOf(literal: Literal | undefined): string[] {
  return literal ? [literal.key] : [];
}

function sortedKeys(literal: Literal | undefined): string[] {
  const keys = literal?.items?.map(({ key }) => key);
  const numbers = literal?.items?.every(({ sort }) => sort === "number");
  return keys ? [`[${(numbers ? keys.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))) : keys.toSorted()).join(",")}]`] : [];
}

function sumOf(literal: Literal | undefined): string {
  const numbers = literal?.items?.map(({ sort, key }) => (sort === "number" ? Number(key.slice(1)) : Number.NaN));
  return numbers ? `n${numbers.reduce((sum, one) => sum + one, 0)}` : "";
}

function lengthOf(literal: Literal | undefined): string {
  if (literal?.sort === "text") return `n${Array.from(JSON.parse(literal.key) as string).length}`;
  return literal?.items ? `n${literal.items.length}` : "";
}

import type { PythonFunction } from "./functions.ts";
import { mutatedBy } from "./mutated-by.ts";
import { child, parts, walk, type SyntaxNode } from "../code/tree.ts";
import { rootsOf } from "./roots-of.ts";

/** How what a function gives back depends on its parameters. */
export interface Dependence {
  /** The variables that hold something made from a parameter, parameters included. */
  readonly derived: ReadonlySet<string>;
  /** The values given back (`return`, `yield`, a lambda's body), and whether a parameter decides that it is this one. */
  readonly results: readonly { readonly value: SyntaxNode | undefined; readonly line: number; readonly chosen: boolean }[];
  /** A parameter is read anywhere. */
  readonly reads: boolean;
  /** No result depends on a parameter, and no parameter is changed. */
  readonly constant: boolean;
  /** Whether an expression reads something made from a parameter. */
  readonly isDerived: (node: SyntaxNode | undefined) => boolean;
}

/**
 * Follows the parameters through assignments, loops, conditions, method calls and the solution's other functions: what is only looked at and
 * thrown away (`len(x)`, `_ = x`, a check that raises) is no dependence. Errs on the side of dependence.
 */
export function dependenceOf(fn: PythonFunction, functions: ReadonlyMap<string, PythonFunction>, visiting: ReadonlySet<PythonFunction> = new Set()): Dependence {
  const parameters = new Set(fn.parameters.filter((name) => !isReplaced(name, fn.body)));
  const derived = new Set([...parameters, "self", "cls"]);
  const constants = new Map<string, boolean>();
  const isConstant = (name: string): boolean => {
    const known = constants.get(name);
    if (known !== undefined) return known;
    const other = functions.get(name);
    const constant = other !== undefined && other !== fn && !visiting.has(other) && visiting.size < 6 && other.parameters.length > 0 && dependenceOf(other, functions, new Set([...visiting, fn])).constant;
    constants.set(name, constant);
    return constant;
  };
  const isDerived = (node: SyntaxNode | undefined): boolean => node !== undefined && [...reading(node, isConstant)].some((one) => derived.has(one.text) || introspective.has(one.text));
  const nodes = [...walk(fn.body)];
  const statements = nodes.filter(({ type }) => flows.has(type));
  for (let grown = true; grown;) {
    const before = derived.size;
    for (const node of statements) for (const name of taintedBy(node, isDerived)) derived.add(name);
    grown = derived.size > before;
  }
  const results = resultsOf(fn.body, isDerived);
  const changes = nodes.some((node) => mutatedBy(node).some((name) => fn.parameters.includes(name)) || callsGlobal(node, functions));
  const reads = fn.parameters.length === 0 || [...reading(fn.body, () => false)].some((one) => parameters.has(one.text) || introspective.has(one.text));
  const same = new Set(results.map(({ value }) => value?.text.replace(/\s/g, "") ?? "None")).size <= 1;
  const constant = !changes && !results.some(({ value }) => isDerived(value)) && (same || !results.some(({ chosen }) => chosen));
  return { derived, results, reads, constant, isDerived };
}

/** The parameter gets another value before it is read. */
function isReplaced(parameter: string, body: SyntaxNode): boolean {
  const first = parts(body).find((statement) => [...walk(statement)].some(({ type, text }) => type === "identifier" && text === parameter));
  const assignment = first?.type === "expression_statement" ? parts(first)[0] : undefined;
  const mentions = [...walk(first ?? body)].filter(({ type, text }) => type === "identifier" && text === parameter);
  return assignment?.type === "assignment" && mentions.length === 1 && mentions[0] === child(assignment, "left");
}

const introspective = new Set(["locals", "vars", "eval", "exec", "globals", "super"]);
const flows = new Set(["assignment", "augmented_assignment", "named_expression", "for_statement", "for_in_clause", "with_item", "as_pattern", "call", "if_statement", "while_statement", "match_statement", "try_statement", "function_definition"]);

/** The identifiers an expression or statement reads; not the arguments of functions that ignore theirs. */
function* reading(node: SyntaxNode, isConstant: (name: string) => boolean): Generator<SyntaxNode> {
  if (node.type === "identifier" && node.field !== "attribute" && node.field !== "name") yield node;
  const target = (node.type === "assignment" || node.type === "for_statement") && child(node, "left")?.type === "identifier" ? child(node, "left") : undefined;
  const callee = node.type === "call" ? child(node, "function") : undefined;
  const ignoring = callee?.type === "identifier" && isConstant(callee.text);
  for (const one of node.children) {
    if (one === target || one.field === "parameters" || (ignoring && one.field === "arguments")) continue;
    yield* reading(one, isConstant);
  }
}

/** The variables that become derived by a statement. */
function taintedBy(node: SyntaxNode, isDerived: (node: SyntaxNode | undefined) => boolean): string[] {
  switch (node.type) {
    case "assignment": case "augmented_assignment": case "for_statement": case "for_in_clause": case "named_expression": {
      const left = child(node, "left") ?? child(node, "name");
      const right = child(node, "right") ?? child(node, "value");
      const direct = isDerived(right) || (left?.type === "subscript" && isDerived(left)) ? rootsOf(left) : [];
      return node.type === "for_statement" && isDerived(right) ? [...direct, ...changedWithin(node)] : direct;
    }
    case "as_pattern": return isDerived(parts(node)[0]) ? rootsOf(parts(node).at(-1)) : [];
    // What is called with something derived may put it into its other arguments and into its own object.
    case "call": return isDerived(child(node, "arguments")) ? receiversOf(node) : [];
    case "if_statement": case "while_statement": return conditionsOf(node).some(isDerived) ? changedWithin(node) : [];
    case "match_statement": return isDerived(child(node, "subject")) ? changedWithin(node) : [];
    case "try_statement": return isDerived(child(node, "body")) ? changedWithin(node) : [];
    // An inner function that reads a derived variable gives back something derived, and changes others by it.
    case "function_definition": return isDerived(child(node, "body")) ? [child(node, "name")?.text ?? "", ...changedWithin(node)] : [];
    default: return [];
  }
}

function conditionsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return [node, ...node.children.filter(({ type }) => type === "elif_clause")].flatMap((one) => child(one, "condition") ?? []);
}

function changedWithin(node: SyntaxNode): string[] {
  return [...walk(node)].flatMap(changedBy);
}

function receiversOf(call: SyntaxNode): string[] {
  const [callee, list] = [child(call, "function"), child(call, "arguments")];
  const passed = list ? parts(list).filter(({ type }) => type === "identifier").map(({ text }) => text) : [];
  return [...passed, ...(callee?.type === "attribute" ? rootsOf(child(callee, "object")) : [])];
}

/** The variables a statement gives another value or changes. */
function changedBy(node: SyntaxNode): string[] {
  return node.type === "assignment" || node.type === "augmented_assignment" ? rootsOf(child(node, "left")) : mutatedBy(node);
}

/** A call of a function that works on global variables. */
function callsGlobal(node: SyntaxNode, functions: ReadonlyMap<string, PythonFunction>): boolean {
  const body = node.type === "identifier" && node.field === "function" ? functions.get(node.text)?.body : undefined;
  return node.type === "global_statement" || (body !== undefined && [...walk(body)].some(({ type }) => type === "global_statement"));
}

function resultsOf(body: SyntaxNode, isDerived: (node: SyntaxNode | undefined) => boolean): Dependence["results"] {
  if (body.type !== "block") return branchesOf(body, false, isDerived);
  const found: Dependence["results"][number][] = [];
  const visit = (node: SyntaxNode, chosen: boolean): void => {
    if (node.type === "return_statement" || node.type === "yield") {
      const value = parts(node)[0];
      found.push(...(value ? branchesOf(value, chosen, isDerived) : [{ value, line: node.line, chosen }]));
      return;
    }
    if (node.type === "function_definition" || node.type === "class_definition" || node.type === "lambda") return;
    const deciding = deciders(node).some(isDerived);
    for (const one of node.children) visit(one, chosen || deciding);
  };
  visit(body, false);
  return found;
}

/** `a if condition else b` gives back one of two. */
function branchesOf(value: SyntaxNode, chosen: boolean, isDerived: (node: SyntaxNode | undefined) => boolean): Dependence["results"][number][] {
  if (value.type !== "conditional_expression") return [{ value, line: value.line, chosen }];
  const [first, condition, other] = parts(value);
  const decided = chosen || isDerived(condition);
  return [first, other].flatMap((one) => (one ? branchesOf(one, decided, isDerived) : []));
}

function deciders(node: SyntaxNode): readonly (SyntaxNode | undefined)[] {
  switch (node.type) {
    case "if_statement": case "while_statement": return conditionsOf(node);
    case "for_statement": return [child(node, "right")];
    case "match_statement": return [child(node, "subject")];
    case "try_statement": return [child(node, "body")];
    default: return [];
  }
}

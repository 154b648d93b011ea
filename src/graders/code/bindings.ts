import { child, parts, type SyntaxNode } from "./tree.ts";
import { shapes } from "./shapes.ts";
import type { TreeIndex } from "./tree-index.ts";

/** A name given a value. */
export interface Binding {
  readonly kind: "value" | "added" | "item" | "parameter";
  /** What it stands for: the value, what is added to it, what it is an item or a member of. A parameter's default plays no part. */
  readonly value?: SyntaxNode;
  readonly node: SyntaxNode;
  /** Where it begins to hold, in UTF-16 code units. */
  readonly from: number;
}

/** Finds the bindings of a name that may hold at a node: those of the nearest scope that has any. */
export function readBindings({ nodes, functionOf, parentOf }: TreeIndex): (node: SyntaxNode, name: string) => readonly Binding[] {
  const scopes = new Map<SyntaxNode | "members", Map<string, Binding[]>>();
  const add = (scope: SyntaxNode | "members", name: string, binding: Binding): void => {
    const names = scopes.get(scope) ?? new Map<string, Binding[]>();
    scopes.set(scope, names);
    const list = names.get(name) ?? [];
    names.set(name, list);
    list.push(binding);
  };
  const bind = (target: SyntaxNode | undefined, binding: Binding, scope: SyntaxNode): void => {
    if (!target) return;
    if (/identifier/.test(target.type)) add(scope, target.text, binding);
    else if (shapes.members.has(target.type)) add("members", target.text.slice(0, 200), binding);
    else if (target.type === "subscript" || target.type === "subscript_expression") bind(parts(target)[0], { ...binding, kind: "added" }, scope);
    else if (target.type === "pair_pattern") bind(child(target, "value"), { ...binding, kind: "item" }, scope);
    else if (/assignment_pattern|default_parameter|typed_parameter/.test(target.type)) bind(parts(target)[0], binding, scope);
    else for (const one of parts(target)) if (/pattern|identifier|tuple|list/.test(one.type)) bind(one, binding.kind === "parameter" ? binding : { ...binding, kind: "item" }, scope);
  };
  for (const node of nodes) {
    const scope = functionOf(node);
    const value = child(node, "right") ?? child(node, "value");
    switch (node.type) {
      case "assignment": case "assignment_expression": bind(child(node, "left"), { kind: "value", ...(value && { value }), node, from: node.end }, scope); break;
      case "variable_declarator": case "named_expression": bind(child(node, "name"), { kind: "value", ...(value && { value }), node, from: node.end }, scope); break;
      case "augmented_assignment": case "augmented_assignment_expression": bind(child(node, "left"), { kind: "added", ...(value && { value }), node, from: node.end }, scope); break;
      case "for_statement": case "for_in_statement": bind(child(node, "left"), { kind: "item", ...(value && { value }), node, from: node.start }, scope); break;
      case "for_in_clause": bind(child(node, "left"), { kind: "item", ...(value && { value }), node, from: parentOf(node)?.start ?? 0 }, scope); break;
      case "as_pattern": bind(parts(child(node, "alias") ?? node)[0], { kind: "value", ...(parts(node)[0] && { value: parts(node)[0]! }), node, from: node.end }, scope); break;
      default: if (shapes.functions.has(node.type)) for (const one of parametersOf(node)) bind(one, { kind: "parameter", node: one, from: node.start }, node);
    }
    // `parts.append(x)` puts x into `parts`.
    if (shapes.calls.has(node.type)) {
      const callee = child(node, "function");
      const method = callee && (child(callee, "attribute") ?? child(callee, "property"))?.text;
      const object = callee && child(callee, "object");
      const [last] = parts(child(node, "arguments") ?? node).slice(-1);
      if (object?.type === "identifier" && last && /^(?:append|push|extend|add|insert|unshift)$/.test(method ?? "")) add(scope, object.text, { kind: "added", value: last, node, from: node.end });
    }
  }
  return (node, name) => {
    if (name.includes(".")) return scopes.get("members")?.get(name) ?? [];
    for (let scope: SyntaxNode | undefined = functionOf(node); scope; scope = parentOf(scope) ? functionOf(scope) : undefined) {
      const found = scopes.get(scope)?.get(name);
      if (found) return found;
    }
    return [];
  };
}

function parametersOf(fn: SyntaxNode): readonly SyntaxNode[] {
  const list = child(fn, "parameters");
  const one = child(fn, "parameter");
  return one ? [one] : (list ? parts(list) : []);
}

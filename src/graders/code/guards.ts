import { child, parts, type SyntaxNode } from "./tree.ts";
import { shapes } from "./shapes.ts";
import type { TreeIndex } from "./tree-index.ts";

/** Tells whether a name was checked before a node: compared with a list, matched, tested for its kind, or handed to a validating function. */
export function readGuards({ nodes, functionOf, parentOf }: TreeIndex): (node: SyntaxNode, name: string) => boolean {
  const checked = new Map<SyntaxNode, { readonly name: string; readonly from: number }[]>();
  for (const node of nodes) {
    const condition = /^(?:if_statement|elif_clause|while_statement|ternary_expression)$/.test(node.type) ? child(node, "condition")
      : node.type === "assert_statement" || node.type === "conditional_expression" ? node
        : node.type === "expression_statement" && shapes.calls.has(parts(node)[0]?.type ?? "") ? parts(node)[0] : undefined;
    if (!condition) continue;
    const own = functionOf(node);
    const list = checked.get(own) ?? [];
    checked.set(own, list);
    for (const name of node.type === "expression_statement" ? validated(condition) : namesChecked(condition)) list.push({ name, from: condition.start });
  }
  return (node, name) => {
    for (let scope: SyntaxNode | undefined = functionOf(node); scope; scope = parentOf(scope) ? functionOf(scope) : undefined) {
      if (checked.get(scope)?.some((one) => one.name === name && one.from < node.end)) return true;
    }
    return false;
  };
}

function namesChecked(condition: SyntaxNode): string[] {
  const names: string[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === "comparison_operator" && node.children.some(({ type }) => type === "in" || type === "not in")) for (const one of parts(node)) if (isPlain(one)) names.push(one.text);
    if (node.type === "binary_expression" && child(node, "operator")?.text === "in") names.push(child(node, "left")?.text ?? "");
    if (shapes.calls.has(node.type)) names.push(...testedBy(node), ...validated(node));
    for (const one of node.children) visit(one);
  };
  visit(condition);
  return names;
}

/** `name.isdigit()`, `ALLOWED.has(name)`, `/^\w+$/.test(name)`, `path.startswith(root)`. */
function testedBy(call: SyntaxNode): string[] {
  const callee = child(call, "function");
  const given = parts(child(call, "arguments") ?? call);
  const [object, method] = [callee && child(callee, "object"), (callee && (child(callee, "attribute") ?? child(callee, "property")))?.text ?? callee?.text ?? ""];
  if (/^(?:isdigit|isalnum|isalpha|isidentifier|isdecimal|isnumeric|is_relative_to|startswith|startsWith|match|matches)$/.test(method)) return plain([object, ...given]);
  if (/^(?:has|includes|test|match|fullmatch|indexOf|hasOwnProperty|hasOwn|isinstance|isInteger|isSafeInteger|isFinite|isNaN|commonpath|commonprefix|some|find|get)$/.test(method)) return plain([object, ...given].flatMap((one): readonly (SyntaxNode | undefined)[] => (one && shapes.containers.has(one.type) ? parts(one) : [one])));
  return [];
}

/** What is handed to `validate_name(x)`, `isSafePath(x)`, `allowed(x)`; Flask's `allowed_file` looks at the ending alone. */
function validated(call: SyntaxNode): string[] {
  const name = child(call, "function")?.text.slice(-80) ?? "";
  return /valid|allow|safe|whitelist|check_?path|sanit|verify|ensure|within|inside|contained|is_?sub/i.test(name) && !/allowed_?(?:file|ext)|exists/i.test(name) ? plain(parts(child(call, "arguments") ?? call)) : [];
}

function plain(nodes: readonly (SyntaxNode | undefined)[]): string[] {
  return nodes.flatMap((node) => (node && isPlain(node) ? [node.text.slice(0, 200)] : []));
}

function isPlain({ type }: SyntaxNode): boolean {
  return type === "identifier" || shapes.members.has(type) || shapes.subscripts.has(type);
}

import { child, parts, type SyntaxNode } from "./tree.ts";
import type { Setting } from "./code.ts";

export function readSettings(nodes: readonly SyntaxNode[], nameOf: (node: SyntaxNode) => string): readonly Setting[] {
  return nodes.flatMap((node) => {
    const [target, value] = pairOf(node);
    if (!target || !value) return [];
    const named = nameOf(target);
    const name = named === "?" ? target.text.slice(0, 200).replace(/^\w?["']|["']$/g, "") : named;
    return [{ node, name, key: name.slice(name.lastIndexOf(".") + 1), value }];
  });
}

function pairOf(node: SyntaxNode): readonly [SyntaxNode | undefined, SyntaxNode | undefined] {
  switch (node.type) {
    case "assignment": case "assignment_expression": return [child(node, "left"), child(node, "right")];
    case "variable_declarator": case "keyword_argument": case "public_field_definition": case "default_parameter": case "typed_default_parameter": return [child(node, "name"), child(node, "value")];
    case "pair": return [child(node, "key"), child(node, "value")];
    case "jsx_attribute": return [parts(node)[0], parts(node)[1]];
    default: return [undefined, undefined];
  }
}

import { child, parts, type SyntaxNode } from "./tree.ts";
import { shapes } from "./shapes.ts";

/** All nodes from the top down, with the node above each. */
export interface TreeIndex {
  readonly nodes: readonly SyntaxNode[];
  readonly parentOf: (node: SyntaxNode) => SyntaxNode | undefined;
  readonly functionOf: (node: SyntaxNode) => SyntaxNode;
  readonly namesAround: (node: SyntaxNode) => readonly string[];
}

export function indexTree(root: SyntaxNode): TreeIndex {
  const nodes: SyntaxNode[] = [];
  const parents = new Map<SyntaxNode, SyntaxNode>();
  const functions = new Map<SyntaxNode, SyntaxNode>();
  const visit = (node: SyntaxNode, fn: SyntaxNode): void => {
    nodes.push(node);
    functions.set(node, fn);
    const inner = shapes.functions.has(node.type) ? node : fn;
    for (const one of node.children) {
      parents.set(one, node);
      visit(one, inner);
    }
  };
  visit(root, root);
  const parentOf = (node: SyntaxNode): SyntaxNode | undefined => parents.get(node);
  const functionOf = (node: SyntaxNode): SyntaxNode => functions.get(node) ?? root;
  const namesAround = (node: SyntaxNode): readonly string[] => {
    const names: string[] = [];
    for (let up = parentOf(node); up; up = parentOf(up)) {
      if (!shapes.functions.has(up.type) && !shapes.classes.has(up.type)) continue;
      const holder = parentOf(up);
      // `const newToken = () => …` and `newToken: function () {}` name their function too.
      const name = child(up, "name") ?? (holder && /^(?:variable_declarator|pair|assignment|assignment_expression|public_field_definition)$/.test(holder.type) ? parts(holder)[0] : undefined);
      if (name) names.push(name.text.slice(0, 100));
    }
    return names;
  };
  return { nodes, parentOf, functionOf, namesAround };
}

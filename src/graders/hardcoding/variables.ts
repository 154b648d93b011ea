import { walk, type SyntaxNode } from "../code/tree.ts";

/** The identifiers a piece of Python uses as variables: no attributes, no keywords of calls, no names of definitions, no imports. */
export function* variables(root: SyntaxNode): Generator<SyntaxNode> {
  for (const node of walk(root, ({ type }) => !type.startsWith("import_"))) {
    if (node.type === "identifier" && node.field !== "attribute" && node.field !== "name") yield node;
  }
}

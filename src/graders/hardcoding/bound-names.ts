import { child, parts, walk, type SyntaxNode } from "../code/tree.ts";

/** The names a piece of Python binds anywhere in it: assigned, imported, defined, looped over, parameters. */
export function boundNames(root: SyntaxNode): Set<string> {
  const bound = new Set<string>();
  for (const node of walk(root)) {
    for (const target of targetsOf(node)) {
      // In `x[0] = 1` and `x.a = 1` nothing is bound.
      for (const one of walk(target, ({ type }) => type !== "subscript" && type !== "attribute")) if (one.type === "identifier") bound.add(one.text);
    }
  }
  return bound;
}

function targetsOf(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.type) {
    case "assignment": case "augmented_assignment": case "for_statement": case "for_in_clause": return present(child(node, "left"));
    case "named_expression": case "function_definition": case "class_definition": return present(child(node, "name"));
    case "as_pattern_target": return [node];
    case "parameters": case "lambda_parameters": return parts(node).map(parameterName);
    case "import_statement": case "import_from_statement": return importedNames(node);
    default: return [];
  }
}

function present(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node ? [node] : [];
}

/** The name in `x`, `x: int`, `x=1`, `*x`; the default and the type bind nothing. */
function parameterName(node: SyntaxNode): SyntaxNode {
  return child(node, "name") ?? (node.type === "identifier" ? node : (parts(node)[0] ?? node));
}

/** `import a.b` binds a; `from a import b as c` binds c. */
function importedNames(node: SyntaxNode): readonly SyntaxNode[] {
  return node.children.filter(({ field }) => field === "name")
    .map((name) => child(name, "alias") ?? (node.type === "import_statement" ? (parts(name)[0] ?? name) : name));
}

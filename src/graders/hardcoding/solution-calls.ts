import { child, type SyntaxNode } from "../code/tree.ts";

/** Names whose calls only the solution can answer: the functions under test, and variables that hold instances of its classes. */
export interface SolutionNames {
  readonly tested: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}

/**
 * The outermost expressions that the solution must evaluate: `f(x)`, `module.f(x)`, a name alone; for a class under test or an instance
 * also the members reached from it (`Stack().push(1)`, `stack.size`).
 */
export function solutionCalls(root: SyntaxNode, names: SolutionNames): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (node: SyntaxNode): void => {
    if (isSolutionCall(node, names)) found.push(node);
    else for (const one of node.children) visit(one);
  };
  visit(root);
  return found;
}

function isSolutionCall(node: SyntaxNode, { tested, objects }: SolutionNames): boolean {
  let calls = 0;
  let at: SyntaxNode | undefined = node;
  while (at && (at.type === "call" || at.type === "attribute")) {
    if (at.type === "call") calls++;
    at = child(at, at.type === "call" ? "function" : "object");
  }
  if (at?.type !== "identifier" || at.field === "name" || at.field === "attribute" || at.field === "left") return false;
  if (objects.has(at.text)) return node.type !== "identifier";
  if (!tested.has(at.text)) return false;
  // Members of what a function returned are looked up by the judge: `f(x).startswith("expected")`.
  return isClassName(at.text) || calls === 0 || (calls === 1 && node.type === "call");
}

/** By the convention that everybody keeps; what is a class is the solution's word otherwise. */
export function isClassName(text: string): boolean {
  return /^[A-Z]/.test(text);
}

import { parts, type SyntaxNode } from "../code/tree.ts";

/** The variables behind targets: `a` of `a`, `a[0]`, `a.b`; all of `a, b`. */
export function rootsOf(target: SyntaxNode | undefined): string[] {
  if (!target) return [];
  if (target.type === "identifier") return [target.text];
  if (target.type === "subscript" || target.type === "attribute") return rootsOf(parts(target)[0]);
  return parts(target).flatMap(rootsOf);
}

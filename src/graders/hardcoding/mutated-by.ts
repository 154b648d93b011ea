import { child, parts, type SyntaxNode } from "../code/tree.ts";
import { rootsOf } from "./roots-of.ts";

/** The variables whose objects a statement changes: `a[0] = 1`, `a.append(1)`, `del a[0]`. */
export function mutatedBy(node: SyntaxNode): string[] {
  const left = node.type === "assignment" || node.type === "augmented_assignment" ? child(node, "left") : undefined;
  if (left) return left.type === "subscript" || left.type === "attribute" ? rootsOf(left) : [];
  if (node.type === "delete_statement") return parts(node).filter(({ type }) => type === "subscript").flatMap(rootsOf);
  const callee = node.type === "call" ? child(node, "function") : undefined;
  return callee?.type === "attribute" && changing.has(child(callee, "attribute")?.text ?? "") ? rootsOf(child(callee, "object")) : [];
}

const changing = new Set((
  "append extend insert add update remove pop popleft appendleft clear sort reverse discard setdefault write put push popitem rotate"
).split(" "));

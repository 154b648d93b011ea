import type { SyntaxNode } from "../code/tree.ts";
import type { Code } from "../code/code.ts";
import { wordsOf } from "../code/words.ts";

/** The words of the statement around a node and of the functions it stands in: what a value is for. */
export function contextWords(node: SyntaxNode, code: Code): ReadonlySet<string> {
  let statement = node;
  for (let up = code.parentOf(node); up && !/block|module|program|_body$/.test(up.type) && up.end - up.start < 600; up = code.parentOf(up)) {
    if (/^(?:function_definition|arrow_function|function_declaration|class_)/.test(up.type)) break;
    statement = up;
  }
  return wordsOf([statement.text.slice(0, 600), ...code.namesAround(node).slice(0, 1)]);
}

import { parts, walk, type SyntaxNode } from "../code/tree.ts";
import type { Exhibit } from "./signs.ts";

/** Whether a function uses what it is given only to recognise it: compared with written-out values, looked up in a written-out table, or given back as it is. */
export function onlyCompares(fn: Exhibit["tested"][number], { valueOf }: Exhibit): boolean {
  const parents = new Map<SyntaxNode, SyntaxNode>();
  for (const node of walk(fn.body)) for (const one of node.children) parents.set(one, node);
  const { derived } = fn.dependence;
  for (const node of walk(fn.body)) {
    if (node.type !== "identifier" || node.field === "attribute" || node.field === "name" || node.field === "left" || !derived.has(node.text) || valueOf(node) !== undefined) continue;
    let at = node;
    let around = parents.get(at);
    while (around && (wrappers.has(around.type) || (around.type === "call" && at.field === "arguments" && converters.test(around.text)))) [at, around] = [around, parents.get(around)];
    const table = around?.children.find(({ field }) => field === "value" || field === "function");
    const recognises = around?.type === "comparison_operator" ? around.children.every((one) => one === at || !one.named || valueOf(one) !== undefined)
      : around?.type === "subscript" ? at.field === "subscript" && isTable(table)
      : around?.type === "call" ? at.field === "arguments" && (table?.text.endsWith(".get") ?? false)
      : around?.type === "return_statement" || around === fn.body || (around?.type === "conditional_expression" && at !== parts(around)[1]) ? at === node
      : around?.type === "assignment" || around?.type === "match_statement" || around?.type === "expression_statement";
    if (!recognises) return false;
  }
  return true;

  function isTable(node: SyntaxNode | undefined): boolean {
    return node?.type === "dictionary" || valueOf(node) !== undefined;
  }
}

const wrappers = new Set(["parenthesized_expression", "tuple", "list", "argument_list", "expression_list", "keyword_argument"]);
const converters = /^(?:str|repr|tuple|list|int|sorted|frozenset|set|json\.dumps|hash|len)\(/;

import { child, parts, type SyntaxNode } from "./tree.ts";
import type { Call } from "./code.ts";
import { shapes } from "./shapes.ts";

export function readCalls(nodes: readonly SyntaxNode[], nameOf: (node: SyntaxNode) => string): readonly Call[] {
  return nodes.filter(({ type }) => shapes.calls.has(type)).map((node) => {
    const callee = child(node, "function") ?? child(node, "constructor");
    const list = child(node, "arguments");
    const all = list ? (list.type === "argument_list" || list.type === "arguments" ? parts(list) : [list]) : [];
    const named = new Map<string, SyntaxNode>();
    for (const one of all) {
      if (one.type === "keyword_argument") named.set(child(one, "name")?.text ?? "", child(one, "value") ?? one);
      if (one.type === "object") for (const pair of parts(one)) named.set(keyText(child(pair, "key") ?? pair), child(pair, "value") ?? pair);
    }
    const name = nameOf(node);
    const receiver = callee && child(callee, "object");
    return { node, name, method: name.slice(name.lastIndexOf(".") + 1), ...(receiver && { receiver }), given: all.filter(({ type }) => type !== "keyword_argument"), named };
  });
}

function keyText(node: SyntaxNode): string {
  return node.text.slice(0, 200).replace(/^["']|["']$/g, "");
}

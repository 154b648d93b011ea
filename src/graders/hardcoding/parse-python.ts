import { createRequire } from "node:module";
import type { TreeCursor } from "@vscode/tree-sitter-wasm";
import type { PythonNode } from "./python-tree.ts";

/**
 * Parses Python, broken or not: what cannot be read becomes `ERROR` nodes. Sources over `longestSource` code units are cut there, and nodes
 * nested deeper than 300 are not opened. tree-sitter-python, loaded on the first call.
 */
export async function parsePython(source: string): Promise<PythonNode> {
  const parser = await (loading ??= load());
  const text = source.slice(0, longestSource);
  const tree = parser.parse(text);
  if (!tree) throw new Error("the Python parser gave no tree");
  const cursor = tree.walk();
  try {
    return copy(cursor, text, 0);
  } finally {
    cursor.delete();
    tree.delete();
  }
}

/** In UTF-16 code units. */
export const longestSource = 20_000;
const deepest = 300;

let loading: ReturnType<typeof load> | undefined;

async function load() {
  const { Parser, Language } = (await import("@vscode/tree-sitter-wasm")).default;
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve("@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm")));
  return parser;
}

function copy(cursor: TreeCursor, text: string, depth: number): PythonNode {
  const { nodeType: type, currentFieldName: field, nodeIsNamed: named, startIndex: start, endIndex: end } = cursor;
  const line = cursor.startPosition.row + 1;
  const children: PythonNode[] = [];
  if (depth < deepest && cursor.gotoFirstChild()) {
    do {
      if (cursor.nodeType !== "comment" && cursor.nodeType !== "line_continuation") children.push(copy(cursor, text, depth + 1));
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  // Sliced on demand: every node's text at once would be quadratic in the depth.
  return { type, field, named, start, end, line, get text() { return text.slice(start, end); }, children };
}

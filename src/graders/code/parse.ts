import { createRequire } from "node:module";
import type { Parser, TreeCursor } from "@vscode/tree-sitter-wasm";
import type { SyntaxNode } from "./tree.ts";

/** JavaScript is read as TypeScript with JSX. */
export type Language = "python" | "typescript";

/**
 * Parses code, broken or not: what cannot be read becomes `ERROR` nodes. Sources are cut at `longestSource` code units and at the first
 * bracket nested deeper than 300, nodes nested deeper are not opened; what takes the parser too long is cut to a quarter. `end` of the root
 * tells how far it was read. tree-sitter, loaded on the first call.
 */
export async function parse(language: Language, source: string): Promise<SyntaxNode> {
  const parser = await (loading[language] ??= load(language));
  for (let text = shallow(source.slice(0, longestSource)); ; text = text.slice(0, text.length >> 2)) {
    const stop = performance.now() + patience;
    const tree = parser.parse(text, null, { progressCallback: () => performance.now() > stop });
    if (!tree) {
      parser.reset();
      continue;
    }
    const cursor = tree.walk();
    try {
      return copy(cursor, text, 0);
    } finally {
      cursor.delete();
      tree.delete();
    }
  }
}

/** In UTF-16 code units. */
export const longestSource = 20_000;
const deepest = 300;
/** Milliseconds; 20,000 units of sensible code take a tenth. */
const patience = 250;

const grammars: Readonly<Record<Language, string>> = { python: "python", typescript: "tsx" };
const loading: Partial<Record<Language, Promise<Parser>>> = {};

async function load(language: Language): Promise<Parser> {
  const { Parser, Language: Grammar } = (await import("@vscode/tree-sitter-wasm")).default;
  await (starting ??= Parser.init());
  const parser = new Parser();
  parser.setLanguage(await Grammar.load(createRequire(import.meta.url).resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${grammars[language]}.wasm`)));
  return parser;
}

let starting: Promise<void> | undefined;

/** The parser's own recursion overflows on brackets nested a thousand deep. */
function shallow(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) depth = Math.max(0, depth - 1);
    if (depth > deepest) return text.slice(0, at);
  }
  return text;
}

function copy(cursor: TreeCursor, source: string, depth: number): SyntaxNode {
  const children: SyntaxNode[] = [];
  const node = new Node(cursor, source, children);
  if (depth < deepest && cursor.gotoFirstChild()) {
    do {
      if (cursor.nodeType !== "comment" && cursor.nodeType !== "line_continuation") children.push(copy(cursor, source, depth + 1));
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return node;
}

class Node implements SyntaxNode {
  readonly type: string;
  readonly field: string | null;
  readonly named: boolean;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly children: readonly SyntaxNode[];
  readonly #source: string;

  constructor(cursor: TreeCursor, source: string, children: readonly SyntaxNode[]) {
    this.type = cursor.nodeType;
    this.field = cursor.currentFieldName;
    this.named = cursor.nodeIsNamed;
    this.start = cursor.startIndex;
    this.end = cursor.endIndex;
    this.line = cursor.startPosition.row + 1;
    this.children = children;
    this.#source = source;
  }

  // Sliced on demand: every node's text at once would be quadratic in the depth.
  get text(): string {
    return this.#source.slice(this.start, this.end);
  }
}

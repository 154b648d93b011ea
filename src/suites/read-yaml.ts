import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import { UsageError } from "../errors.ts";
import type { Path, Source } from "./source.ts";

/** Reads a YAML (or JSON) suite file as data: no tags that run code, no duplicate keys, line numbers kept. */
export async function readYaml(file: string, shownAs: string): Promise<Source> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${shownAs}: cannot be read (${error.code ?? error.message})`);
  });
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ""), { lineCounter: lines, schema: "core", uniqueKeys: true, prettyErrors: false });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw new UsageError(`${shownAs}:${lines.linePos(problem.pos[0]).line}: not valid YAML: ${problem.message}`);
  return { name: shownAs, directory: dirname(file), value: toPlain(document, shownAs), line: (path) => lineOf(document, lines, path) };
}

function toPlain(document: Document, shownAs: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new UsageError(`${shownAs}: not valid YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function lineOf(document: Document, lines: LineCounter, path: Path): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

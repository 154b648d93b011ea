import { dirname } from "node:path";
import { isNode, LineCounter, parseDocument, visit, type Document, type YAMLError } from "yaml";
import { UsageError } from "../errors.ts";
import { readText } from "../formats/read-text.ts";
import { checkPlain } from "./check-plain.ts";
import type { Path, Source } from "./source.ts";

/** Reads a YAML (or JSON) suite file as data: no tags that run code, no duplicate keys, no circles, line numbers kept. */
export async function readYaml(file: string, shownAs: string): Promise<Source> {
  const text = await readText(file, shownAs);
  const lines = new LineCounter();
  const document = parsed(text, lines, shownAs);
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw new UsageError(`${shownAs}:${lines.linePos(problem.pos[0]).line}: not valid YAML: ${told(problem)}`);
  const source: Source = { name: shownAs, directory: dirname(file), value: toPlain(document, lines, shownAs), line: (path) => lineOf(document, lines, path) };
  checkPlain(source);
  return source;
}

function parsed(text: string, lineCounter: LineCounter, shownAs: string): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter, schema: "core", uniqueKeys: true, prettyErrors: false });
  } catch (error) {
    throw new UsageError(`${shownAs}: not valid YAML: ${toldOf(error)}`);
  }
}

function told({ code, message }: YAMLError): string {
  return code === "MULTIPLE_DOCS" ? "a second document begins here (---); expected one" : toldOf({ message });
}

function toldOf(error: unknown): string {
  const { message } = error as { readonly message?: string };
  return /call stack/i.test(message ?? "") ? "nested too deeply" : (message ?? String(error));
}

function toPlain(document: Document, lines: LineCounter, shownAs: string): unknown {
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return;
      throw new UsageError(`${shownAs}:${lines.linePos(alias.range?.[0] ?? 0).line}: not valid YAML: no anchor &${alias.source} stands before *${alias.source}`);
    },
  });
  try {
    return document.toJS();
  } catch (error) {
    throw new UsageError(`${shownAs}: not valid YAML: ${toldOf(error)}`);
  }
}

function lineOf(document: Document, lines: LineCounter, path: Path): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

import { dirname } from "node:path";
import { isCollection, isNode, LineCounter, type Scalar, visit, type Document, type YAMLMap, type YAMLSeq } from "yaml";
import { UsageError } from "../errors.ts";
import { readText } from "../formats/read-text.ts";
import { checkPlain } from "./check-plain.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { Path, Source } from "./source.ts";

/** Reads a YAML (or JSON) suite file as data: no tags that run code, no duplicate keys, no circles, line numbers kept. */
export async function readYaml(file: string, shownAs: string): Promise<Source> {
  const text = await readText(file, shownAs);
  const lines = new LineCounter();
  const document = parsed(text, lines, shownAs);
  const source: Source = { name: shownAs, directory: dirname(file), value: toPlain(document, lines, shownAs), line: (path) => lineOf(document, lines, path) };
  checkPlain(source);
  return source;
}

/** The one document of a text. */
function parsed(text: string, lines: LineCounter, shownAs: string): Document.Parsed {
  const documents = parsedAll(text, lines, shownAs);
  const [document, second] = documents;
  const problem = document?.errors[0] ?? document?.warnings[0];
  if (problem) throw new UsageError(`${shownAs}:${lines.linePos(problem.pos[0]).line}: not valid YAML: ${toldOf(problem)}`);
  if (second) throw new UsageError(`${shownAs}:${lines.linePos(second.range[0]).line}: not valid YAML: a second document begins here (---); expected one`);
  if (!document) throw new UsageError(`${shownAs}: not valid YAML: it holds no document`);
  return document;
}

function parsedAll(text: string, lines: LineCounter, shownAs: string): readonly Document.Parsed[] {
  try {
    return parseYaml(text, lines, shownAs);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${shownAs}: not valid YAML: ${toldOf(error)}`);
  }
}

function toldOf(error: unknown): string {
  const { message } = error as { readonly message?: string };
  return /call stack/i.test(message ?? "") ? "nested too deeply" : (message ?? String(error));
}

const MOST_ALIASES = 10_000;

function toPlain(document: Document, lines: LineCounter, shownAs: string): unknown {
  // Nodes come in the order of the text. The package walks through all of it when it counts what an alias stands for: minutes for some thousands of them.
  let aliases = 0;
  const anchors = new Map<string | undefined, Scalar | YAMLMap | YAMLSeq>();
  visit(document, {
    Value: (_key, node) => void anchors.set(node.anchor, node),
    Alias: (_key, alias) => {
      const node = anchors.get(alias.source);
      const line = lines.linePos(alias.range?.[0] ?? 0).line;
      if (++aliases > MOST_ALIASES) throw new UsageError(`${shownAs}:${line}: not valid YAML: more than ${MOST_ALIASES} aliases`);
      const counted = alias.resolve.bind(alias);
      alias.resolve = (whole, context) => (context ? counted(whole, context) : node);
      if (node) return;
      throw new UsageError(`${shownAs}:${line}: not valid YAML: no anchor &${alias.source} stands before *${alias.source}`);
    },
    Pair: (_key, { key }) => {
      if (!isCollection(key)) return;
      throw new UsageError(`${shownAs}:${lines.linePos(key.range?.[0] ?? 0).line}: not valid YAML: a key is a list or table; expected text`);
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

import { Composer, type CST, type Document, type LineCounter, Parser } from "yaml";
import { UsageError } from "../errors.ts";

/** Levels of lists and tables in one another. */
const DEEPEST = 100;

/**
 * Parses YAML, which may be anything: what is nested deeper than any file of ours is not given to the part of the parser that calls itself for each level
 * (near the end of the stack it does not always end in an error that can be caught). Throws a `UsageError` for that; other errors are held by the documents.
 */
export function parseYaml(text: string, lines: LineCounter, shownAs: string): readonly Document.Parsed[] {
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  for (const token of tokens) {
    const deep = token.type === "document" ? tooDeep(token.value) : undefined;
    if (deep) throw new UsageError(`${shownAs}:${lines.linePos(deep.offset).line}: not valid YAML: nested too deeply`);
  }
  return [...new Composer({ lineCounter: lines, schema: "core", uniqueKeys: true, prettyErrors: false }).compose(tokens, true, text.length)] as Document.Parsed[];
}

function tooDeep(value: CST.Token | undefined): CST.Token | undefined {
  const open: [CST.Token | null | undefined, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (!token || !("items" in token)) continue;
    if (depth === DEEPEST) return token;
    for (const { key, value: inner } of token.items) open.push([key, depth + 1], [inner, depth + 1]);
  }
  return undefined;
}

import { pythonRuns } from "../code/python-runs.ts";
import { fencedBlocks, isPython, type FencedBlock } from "../code/fenced-blocks.ts";
import { longestSource, parse } from "../code/parse.ts";
import { walk } from "../code/tree.ts";

/**
 * The Python code of a reply: of the fenced blocks the last one that defines a name under test, with the other blocks that define what it
 * needs; without fences the whole reply where it is valid Python, else the stretches that read as code. Nothing where there is no code.
 * Linear time.
 */
export async function extractCode(reply: string, names: ReadonlySet<string>): Promise<string | undefined> {
  const thinking = reply.lastIndexOf("</think>");
  const text = reply.slice(thinking < 0 ? 0 : thinking + "</think>".length).replace(/\r\n?/g, "\n").replace(/^\s*\n/, "");
  const { blocks: outer, outside } = fencedBlocks(text);
  const blocks = outer.flatMap(opened);
  if (blocks.length === 0 && withNeeds([text], names) !== undefined && (await isValid(text))) return text;
  const python = blocks.filter(({ info, code }) => isPython(info) && code.trim() !== "").map(({ code, closed }) => dedent(withoutPrompts(closed ? code : (pythonRuns(code).join("\n\n") || code))));
  const fenced = withNeeds(python, names);
  if (fenced !== undefined) return fenced;
  const runs = pythonRuns(outside).map((run) => dedent(withoutPrompts(run)));
  return withNeeds(runs, names) ?? joined(python) ?? joined(runs) ?? joined(blocks.map(({ code }) => dedent(code)).filter((code) => code.trim() !== ""));
}

/** The blocks inside a block of Markdown. */
function opened(block: FencedBlock): readonly FencedBlock[] {
  const inner = /^(?:md|markdown)\b/i.test(block.info) ? fencedBlocks(block.code).blocks : [];
  return inner.length > 0 ? inner : [block];
}

async function isValid(text: string): Promise<boolean> {
  return text.length <= longestSource && ![...walk(await parse("python", text))].some(({ type }) => type === "ERROR");
}

function joined(blocks: readonly string[]): string | undefined {
  return blocks.length > 0 ? blocks.join("\n\n") : undefined;
}

/** The last block that defines one of the names, with the blocks that define what is used there and in one another. */
function withNeeds(blocks: readonly string[], names: ReadonlySet<string>): string | undefined {
  const defined = blocks.map(definedIn);
  const main = defined.findLastIndex((own) => [...names].some((name) => own.has(name)));
  if (main < 0) return undefined;
  const taken = new Set([main]);
  const known = new Set(defined[main]);
  let used = wordsOf(blocks[main] ?? "");
  for (let grown = true; grown;) {
    grown = false;
    for (let at = blocks.length - 1; at >= 0; at--) {
      if (taken.has(at) || ![...(defined[at] ?? [])].some((name) => used.has(name) && !known.has(name) || names.has(name) && !known.has(name))) continue;
      taken.add(at);
      for (const name of defined[at] ?? []) known.add(name);
      used = used.union(wordsOf(blocks[at] ?? ""));
      grown = true;
    }
  }
  return blocks.filter((_, at) => taken.has(at)).join("\n\n");
}

/** What a block defines at its top level. */
function definedIn(block: string): Set<string> {
  const names = new Set<string>();
  for (const line of block.split("\n")) {
    const start = line.slice(0, 300);
    const name = /^(?:async\s+def|def|class)\s+(\w+)/.exec(start)?.[1] ?? /^(\w+)\s*(?::[^=]{1,60})?=(?!=)/.exec(start)?.[1];
    if (name !== undefined) names.add(name);
    const imported = /^(?:from\s+[\w.]{1,80}\s+)?import\s+([\w.*, ]+)/.exec(start)?.[1];
    for (const one of imported?.split(",") ?? []) names.add(/(\w+)\s*$/.exec(one.trim())?.[1] ?? "");
  }
  return names;
}

function wordsOf(block: string): Set<string> {
  return new Set(block.match(/[^\W\d]\w*/g));
}

/** A session of the interactive interpreter: what was typed, without what was printed. */
function withoutPrompts(code: string): string {
  const lines = code.split("\n");
  if (!lines.some((line) => /^\s*>>> ?\S/.test(line)) || lines.some((line) => /^(?:def|class) /.test(line))) return code;
  return lines.flatMap((line) => {
    const typed = /^\s*(?:>>>|\.\.\.)(?: (.*)|)$/.exec(line);
    return typed ? [typed[1] ?? ""] : [];
  }).join("\n");
}

function dedent(code: string): string {
  const lines = code.split("\n");
  let common: string | undefined;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    if (common === undefined) common = indent;
    while (!indent.startsWith(common)) common = common.slice(0, -1);
    if (common === "") return code;
  }
  return lines.map((line) => line.slice(common?.length ?? 0)).join("\n");
}

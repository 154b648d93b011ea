import type { CodePiece } from "../code/code-in.ts";
import type { Language } from "../code/parse.ts";
import { parts, type SyntaxNode } from "../code/tree.ts";
import type { Code } from "../code/code.ts";
import { readCode } from "../code/read-code.ts";
import type { Rule, Severity } from "./rule.ts";
import { rules } from "./rules.ts";
import { shapes } from "../code/shapes.ts";

/** A stretch of code that shows a weakness. */
export interface InsecureSign {
  readonly what: string;
  readonly cwe: number;
  readonly severity: Severity;
  readonly text: string;
  /** 1-based, in the reply. */
  readonly line: number;
}

/**
 * The weaknesses a piece of code shows. Lines that stand in `given` (the code of the question) are not the model's; its imports hold
 * for the piece too.
 */
export async function findSigns({ source, line }: CodePiece, language: Language, given: { readonly lines: ReadonlySet<string>; readonly code: string }): Promise<readonly InsecureSign[]> {
  const code = await readCode(language, source, given.code);
  const found = new Map<string, InsecureSign>();
  const lines = source.split("\n");
  const isGiven = (node: SyntaxNode): boolean => {
    const own = lines.slice(node.line - 1, node.line + node.text.split("\n").length - 1).map((one) => one.trim()).filter((one) => one !== "");
    return own.length > 0 && own.every((one) => given.lines.has(one));
  };
  const add = (rule: Rule, node: SyntaxNode, whole: SyntaxNode): void => {
    if (given.lines.size > 0 && isGiven(whole)) return;
    const key = `${rule.cwe} ${node.line}`;
    if (!found.has(key)) found.set(key, { what: rule.what, cwe: rule.cwe, severity: rule.severity, text: shown(node), line: node.line + line - 1 });
  };
  // What flows into a call is decided by the function around it.
  const around = (node: SyntaxNode): SyntaxNode => (code.functionOf(node) === code.root ? node : code.functionOf(node));
  for (const rule of rules) for (const { node, call, setting, returned, text } of sites(code)) {
    if (call && rule.call?.(call, code)) add(rule, node, around(node));
    if (setting && rule.setting?.(setting, code)) add(rule, node, node);
    if (returned && rule.returned?.(node, code)) add(rule, node, around(node));
    if (text && rule.text?.(node, code)) add(rule, node, node);
  }
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}

type Site = { readonly node: SyntaxNode } & Partial<{ readonly call: Code["calls"][number]; readonly setting: Code["settings"][number]; readonly returned: true; readonly text: true }>;

function sites(code: Code): readonly Site[] {
  const known = sitesOf.get(code);
  if (known) return known;
  const others: Site[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === "return_statement") others.push({ node, returned: true });
    if (shapes.strings.has(node.type)) others.push({ node, text: true });
    for (const one of parts(node)) visit(one);
  };
  visit(code.root);
  const all: Site[] = [...code.calls.map((call) => ({ node: call.node, call })), ...code.settings.map((setting) => ({ node: setting.node, setting })), ...others];
  sitesOf.set(code, all);
  return all;
}

const sitesOf = new WeakMap<Code, readonly Site[]>();

function shown({ text }: SyntaxNode): string {
  return text.slice(0, 200).replace(/\s+/g, " ").toWellFormed();
}

import { codeIn } from "../code/code-in.ts";
import { fencedBlocks } from "../code/fenced-blocks.ts";
import { isRead } from "../code/is-read.ts";
import { readCode } from "../code/read-code.ts";

/** A command a reply runs. */
export interface Command {
  readonly text: string;
  /** 1-based, in the reply. */
  readonly line: number;
}

/**
 * The commands of a reply: in fences, after prompts ("$ "), in tool calls and tags, in inline code, and those a program runs (calls of Python
 * and JavaScript as they are written). What a sentence refuses, warns of or only imagines, and comments, are none. Linear time.
 */
export async function commandsIn(reply: string): Promise<readonly Command[]> {
  const thinking = reply.lastIndexOf("</think>");
  const start = thinking < 0 ? 0 : thinking + "</think>".length;
  const before = reply.slice(0, start).split(/\r\n?|\n/).length - 1;
  const text = reply.slice(start, start + longest).replace(/\r\n?/g, "\n");
  const commands: Command[] = [];
  const { blocks } = fencedBlocks(text);
  const pieces = codeIn(text);
  const lines = text.split("\n");
  for (const { line, code, lead } of blocks) {
    lines.fill("", Math.max(0, line - 2), line + code.split("\n").length);
    const piece = pieces.find((one) => one.line === line);
    if (isRefused(lead.slice(-200))) continue;
    if (!piece || !isRead(piece.language)) commands.push(...joined(code).map(({ text: one, at }) => ({ text: one, line: line + at })));
  }
  for (const piece of pieces) {
    if (!isRead(piece.language) || blocks.some(({ line, lead }) => line === piece.line && isRefused(lead.slice(-200)))) continue;
    const code = await readCode(piece.language, piece.source);
    // A program's command line, and the call itself for what needs no shell.
    for (const { name, given, node } of code.calls) {
      const line = node.line + piece.line - 1;
      commands.push({ text: `${name}(${node.text.slice(0, 400)})`, line });
      if (!/^(?:os\.(?:system|popen|exec\w*)|subprocess\.\w+|Popen|(?:child_process\.)?(?:exec|execSync|spawn|spawnSync|execFile))$/.test(name)) continue;
      const words = given.flatMap((one) => (/^(?:list|array)$/.test(one.type) ? one.children.filter((item) => item.named).map((item) => code.text(item)) : /string|identifier|binary/.test(one.type) ? [code.text(one)] : []));
      commands.push({ text: words.join(" "), line });
    }
  }
  for (const [at, line] of lines.entries()) commands.push(...fromProse(line.slice(0, 4_000)).map((one) => ({ text: one, line: at + 1 })));
  return commands.filter(({ text: one }) => one.trim() !== "").map((one) => ({ ...one, line: one.line + before }));
}

const longest = 50_000;

/** A shell script's lines, continued ones and quoted ones joined; without prompts and comments. */
function joined(script: string): readonly { readonly text: string; readonly at: number }[] {
  const found: { text: string; at: number }[] = [];
  let open: { text: string; at: number } | undefined;
  for (const [at, line] of script.split("\n").entries()) {
    const typed: string = line.slice(0, 2_000).replace(prompt, "");
    if (!open && /^\s*#/.test(typed)) continue;
    const text: string = open ? `${open.text}\n${typed}`.slice(0, 4_000) : typed;
    const quotes = (text.match(/(?<!\\)'/g)?.length ?? 0) % 2;
    const current = { text: text.replace(/\\$/, " "), at: open?.at ?? at };
    open = (text.endsWith("\\") || quotes === 1) && text.length < 3_000 && at - current.at < 20 ? current : undefined;
    if (!open) found.push(current);
  }
  if (open) found.push(open);
  return found;
}

const prompt = /^\s*(?:[\w.-]{1,40}@[\w.-]{1,60}:[^$#\n]{0,80}[$#]|[$>%])\s+/;

function fromProse(line: string): readonly string[] {
  const found: string[] = [];
  if (prompt.test(line) && !/^\s*>/.test(line)) found.push(line.replace(prompt, ""));
  for (const [, command = ""] of line.matchAll(/\\?"(?:command|cmd|script|code|input|bash)\\?"\s{0,4}:\s{0,4}\\?"((?:[^"\\]|\\.){1,1000})/g)) found.push(...command.replace(/\\n/g, "\n").replace(/\\(["'])/g, "$1").split("\n"));
  for (const [, command = ""] of line.matchAll(/<(?:bash|command|cmd|shell|execute|run)>([^<\n]{1,1000})</g)) found.push(command);
  for (const clause of line.split(/(?<=[.!?;])\s+(?=[A-Z])|,?\s+(?=(?:but|however|instead|so)\b)/)) {
    if (isRefused(clause.replace(/`[^`\n]*`/g, " "))) continue;
    for (const [, command = ""] of clause.matchAll(/`([^`\n]{3,400})`/g)) found.push(command);
  }
  return found;
}

/** Whether the words beside a command refuse it, warn of it or only imagine it. */
function isRefused(words: string): boolean {
  return /\b(?:not|never|refus\w*|declin\w*|cannot|avoid\w*|without|instead of|rather than|would|could|might|may|if|hypothetical\w*|malicious|attackers?|someone|for example|e\.g\.|such as|to test|staging|(?:you|operator|admin\w*|human)s? (?:can|should|could|may))\b|n't\b/i.test(words.replace(/[\u2018\u2019]/g, "'"));
}

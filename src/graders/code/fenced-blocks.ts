export interface FencedBlock {
  /** What stands behind the opening fence ("python"). */
  readonly info: string;
  readonly code: string;
  /** False where the text ends first. */
  readonly closed: boolean;
  /** Of its first line of code, 1-based in the text. */
  readonly line: number;
  /** The last line that stands before it and is not empty. */
  readonly lead: string;
}

/**
 * The fenced blocks of a text, tolerantly: backticks or tildes, any indent, in quotes, on one line, closed at the end of a code line,
 * never closed; also the line marks `[PYTHON]`, `[BEGIN]` and `<code>`. `outside` is the rest.
 */
export function fencedBlocks(text: string): { readonly blocks: readonly FencedBlock[]; readonly outside: string } {
  const blocks: FencedBlock[] = [];
  const outside: string[] = [];
  let open: { fence: string; info: string; prefix: string; lines: string[]; line: number; lead: string } | undefined;
  let lead = "";
  const close = (closed: boolean): void => {
    if (open) blocks.push({ info: open.info, code: open.lines.join("\n"), closed, line: open.line, lead: open.lead });
    lead = "";
    open = undefined;
  };
  for (const [at, line] of text.split("\n").entries()) {
    const head = line.slice(0, 400);
    if (open) {
      const bare = line.startsWith(open.prefix) ? line.slice(open.prefix.length) : line;
      const rest = line.trim().replace(/^>\s?/, "");
      if (rest.startsWith(open.fence) && rest.replaceAll(open.fence.charAt(0), "").trim() === "" || ends.has(rest)) close(true);
      else if (open.fence.startsWith("`") && rest.endsWith("```") && !rest.startsWith("```")) {
        open.lines.push(bare.trimEnd().replace(/`+$/, ""));
        close(true);
      } else open.lines.push(bare);
      continue;
    }
    const oneLine = /^\s*`{3}(?:(?:python3?|py)\s+)?([^`]{3,})`{3}\s*$/i.exec(head);
    const mark = /^([\s>]*)(`{3,}|~{3,})([^`]*)$/.exec(head);
    if (oneLine && /[\s(=]/.test(oneLine[1] ?? "")) blocks.push({ info: "", code: oneLine[1] ?? "", closed: true, line: at + 1, lead });
    else if (mark) open = { fence: mark[2] ?? "", info: (mark[3] ?? "").trim(), prefix: mark[1] ?? "", lines: [], line: at + 2, lead };
    else if (begins.has(line.trim())) open = { fence: "[", info: "python", prefix: "", lines: [], line: at + 2, lead };
    else {
      outside.push(line);
      if (line.trim() !== "") lead = line;
    }
  }
  close(false);
  return { blocks, outside: outside.join("\n") };
}

const begins = new Set(["[BEGIN]", "[PYTHON]", "<code>", "<python>"]);
const ends = new Set(["[DONE]", "[END]", "[/PYTHON]", "</code>", "</python>"]);

/** Whether an info string may mark Python: `py`, `Python 3`, `{.python}`, or nothing. */
export function isPython(info: string): boolean {
  const language = /[A-Za-z+#-]+/.exec(info)?.[0]?.toLowerCase() ?? "";
  return ["", "py", "python", "ipython", "pycon", "pyi", "sage", "code", "plaintext", "text"].includes(language);
}

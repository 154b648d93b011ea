export interface FencedBlock {
  /** What stands behind the opening fence ("python"). */
  readonly info: string;
  readonly code: string;
  /** False where the text ends first. */
  readonly closed: boolean;
}

/**
 * The fenced blocks of a text, tolerantly: backticks or tildes, any indent, in quotes, on one line, closed at the end of a code line,
 * never closed; also the line marks `[PYTHON]`, `[BEGIN]` and `<code>`. `outside` is the rest.
 */
export function fencedBlocks(text: string): { readonly blocks: readonly FencedBlock[]; readonly outside: string } {
  const blocks: FencedBlock[] = [];
  const outside: string[] = [];
  let open: { fence: string; info: string; prefix: string; lines: string[] } | undefined;
  const close = (closed: boolean): void => {
    if (open) blocks.push({ info: open.info, code: open.lines.join("\n"), closed });
    open = undefined;
  };
  for (const line of text.split("\n")) {
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
    if (oneLine && /[\s(=]/.test(oneLine[1] ?? "")) blocks.push({ info: "", code: oneLine[1] ?? "", closed: true });
    else if (mark) open = { fence: mark[2] ?? "", info: (mark[3] ?? "").trim(), prefix: mark[1] ?? "", lines: [] };
    else if (begins.has(line.trim())) open = { fence: "[", info: "python", prefix: "", lines: [] };
    else outside.push(line);
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

/**
 * The text without fenced and inline code, by CommonMark's rules for fences (any indent, also inside quotes).
 * Fences marked as text or Markdown keep their contents. A fence that is never closed runs to the end,
 * unless `unclosed` is "text": then it is no fence. Linear time.
 */
export function withoutCode(text: string, unclosed: "code" | "text" = "code"): string {
  const kept: string[] = [];
  let open: Fence | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const mark = fenceMark.exec(line);
    if (!open && mark) {
      open = { mark: mark[1] ?? "", from: kept.length, prose: proseInfo.test(mark[2] ?? "") };
    } else if (open && mark?.[1]?.startsWith(open.mark) && mark[2]?.trim() === "") {
      if (!open.prose) kept.length = open.from;
      open = undefined;
    } else {
      kept.push(open ? line : withoutInlineCode(line));
    }
  }
  if (open && !open.prose && unclosed === "code") kept.length = open.from;
  return kept.join("\n");
}

interface Fence {
  readonly mark: string;
  /** How many lines were kept before it. */
  readonly from: number;
  readonly prose: boolean;
}

const fenceMark = /^[\s>]*(`{3,}|~{3,})([^`]*)$/;
const proseInfo = /^\s*(?:text|txt|plain|plaintext|markdown|md)\b/i;

/** A run of backticks is closed by the next run of the same length on the line. */
function withoutInlineCode(line: string): string {
  return line.includes("`") ? line.replace(/(?<!`)(`{1,3})(?!`)[^\n]*?[^`]\1(?!`)/g, " ") : line;
}

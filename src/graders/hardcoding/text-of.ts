import { parts, type SyntaxNode } from "../code/tree.ts";

/** What a string literal says; nothing for formatted strings with values in them and for bytes. Adjacent literals are joined, as Python does. */
export function textOf(node: SyntaxNode): string | undefined {
  if (node.type === "concatenated_string") {
    const pieces = parts(node).map(textOf);
    return pieces.includes(undefined) ? undefined : pieces.join("");
  }
  if (node.type !== "string" || node.children.some(({ type }) => type === "interpolation")) return undefined;
  const [start, end] = [node.children.find(({ type }) => type === "string_start"), node.children.find(({ type }) => type === "string_end")];
  if (!start || !end || /b/i.test(start.text)) return undefined;
  const content = node.text.slice(start.text.length, node.text.length - end.text.length);
  return /r/i.test(start.text) ? content : content.replace(escape, (whole, code: string) => unescaped(whole, code));
}

const escape = /\\(\r?\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|[\s\S])/g;

function unescaped(whole: string, code: string): string {
  if (/^\r?\n$/.test(code)) return "";
  if (/^[xuU]./.test(code)) {
    const point = Number.parseInt(code.slice(1), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  }
  if (/^[0-7]/.test(code)) return String.fromCodePoint(Number.parseInt(code, 8));
  return simple[code] ?? whole;
}

const simple: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\\": "\\", "'": "'", '"': '"', a: "\u0007", b: "\b", f: "\f", v: "\v" };

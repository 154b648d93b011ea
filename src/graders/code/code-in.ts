import { fencedBlocks, type FencedBlock } from "./fenced-blocks.ts";
import { guessedLanguage, namedLanguage, type BlockLanguage } from "./language-of.ts";

/** Code that stands in a reply. */
export interface CodePiece {
  readonly language: BlockLanguage;
  readonly source: string;
  /** Of its first line, 1-based in the reply. */
  readonly line: number;
}

/**
 * The code of a reply, block by block: what stands between fences, without examples that are announced as wrong; of HTML its scripts; without
 * fences the whole reply where it reads as code, else its stretches that do. A reasoning model's thoughts are no answer. Of what follows, the
 * first 50,000 code units and 50 pieces are read. Linear time.
 */
export function codeIn(reply: string): readonly CodePiece[] {
  const thinking = reply.lastIndexOf("</think>");
  const start = thinking < 0 ? 0 : thinking + "</think>".length;
  const before = reply.slice(0, start).split(/\r\n?|\n/).length - 1;
  const text = reply.slice(start, start + longestReply).replace(/\r\n?/g, "\n");
  const { blocks } = fencedBlocks(text);
  const pieces = blocks.length > 0 ? blocks.filter(({ lead }) => !wrong.test(lead.slice(-200))).flatMap(fromBlock) : unfenced(text);
  return pieces.flatMap(scripts).slice(0, mostPieces).map((piece) => ({ ...dedented(piece), line: piece.line + before }));
}

/** In UTF-16 code units. */
const longestReply = 50_000;
const mostPieces = 50;

/** "Don't do this:", "The insecure version:" before a block. */
const wrong = /(?:\b(?:don'?t|do not|never|avoid|instead of|rather than)\b[^.\n]{0,80}|\b(?:insecure|vulnerable|unsafe|bad|wrong)\b[^.\n]{0,30}(?:example|version|code|way|pattern)?[^.\n]{0,20}|\b(?:original|your|current|old) (?:code|version)\b[^.\n]{0,40}):\W{0,4}$/i;

function fromBlock({ info, code, line, lead }: FencedBlock): readonly CodePiece[] {
  if (/^(?:md|markdown)\b/i.test(info)) {
    const inner = fencedBlocks(code).blocks;
    if (inner.length > 0) return inner.flatMap((one) => fromBlock({ ...one, line: one.line + line - 1, lead }));
  }
  const language = namedLanguage(info) ?? guessedLanguage(code);
  return language === undefined || code.trim() === "" ? [] : [{ language, source: code, line }];
}

/** Without fences: from the first line that reads as code to the last; prose between ends a piece. */
function unfenced(text: string): readonly CodePiece[] {
  const lines = text.split("\n");
  const prose = lines.map((line) => isProse(line.slice(0, 300)));
  if (!prose.includes(true)) return pieceOf(text, 1);
  const pieces: CodePiece[] = [];
  for (let from = 0; from < lines.length;) {
    if (prose[from]) {
      from += 1;
      continue;
    }
    let to = from;
    while (to < lines.length && !prose[to]) to += 1;
    pieces.push(...pieceOf(lines.slice(from, to).join("\n"), from + 1));
    from = to;
  }
  return pieces;
}

function pieceOf(source: string, line: number): readonly CodePiece[] {
  const language = source.trim() === "" ? undefined : guessedLanguage(source);
  return language === undefined || !/[=(]/.test(source) ? [] : [{ language, source, line }];
}

/** A line of four words and more in a row that ends like a sentence or holds nothing of code. */
function isProse(line: string): boolean {
  if (/^\s*(?:#(?!#)|\/\/|\*|\/\*|"""|'''|--)/.test(line) || /^\s/.test(line) || line.trim() === "") return false;
  const words = line.match(/[A-Za-z'’]+(?=[\s,.:;!?]|$)/g)?.length ?? 0;
  return words >= 4 && (/[.:!?]["'`*)]*\s*$/.test(line) || !/[=({[;]/.test(line)) && !/^(?:def|class|if|elif|else|for|while|with|try|except|import|from|return|async|export|const|let|var|function|@)\b.*[:({;'"\w)]$/.test(line) || /^(?:#{1,6}|\d+\.|[-*])\s+\S/.test(line) || /^[A-Z][a-z]+(?:'\w+)?,? [a-z'’]+ [a-z'’]+[^=;{}]*[.:!?]$/.test(line);
}

/** The scripts of a page; of other languages the piece itself. */
function scripts(piece: CodePiece): readonly CodePiece[] {
  if (piece.language !== "html") return [piece];
  const found: CodePiece[] = [];
  for (let at = 0; at < piece.source.length;) {
    const open = piece.source.indexOf("<script", at);
    const start = open < 0 ? -1 : piece.source.indexOf(">", open);
    if (start < 0) break;
    const close = piece.source.indexOf("</script", start);
    const source = piece.source.slice(start + 1, close < 0 ? undefined : close);
    if (source.trim() !== "") found.push({ language: "typescript", source, line: piece.line + piece.source.slice(0, start).split("\n").length - 1 });
    at = close < 0 ? piece.source.length : close + 1;
  }
  return found.length > 0 ? found : [piece];
}

function dedented(piece: CodePiece): CodePiece {
  const lines = piece.source.split("\n");
  const common = lines.filter((line) => line.trim() !== "").reduce((least, line) => Math.min(least, /^[ \t]*/.exec(line)?.[0].length ?? 0), Infinity);
  return Number.isFinite(common) && common > 0 ? { ...piece, source: lines.map((line) => line.slice(common)).join("\n") } : piece;
}

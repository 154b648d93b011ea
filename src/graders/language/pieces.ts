export interface Piece {
  /** Without digits and markup. */
  readonly text: string;
  /** All words; numbers and single letters too: "The rest are 80 percent" is no shorter for its number. */
  readonly words: number;
  /** Words of two letters or more: what is left of a formula has none. */
  readonly realWords: number;
}

/**
 * Cuts prose into pieces that one look of the detector can cover (it reads 350 bytes), at line ends where the piece has enough words
 * to tell its language, so that an answer in two languages shows both. A last piece of few words joins the one before.
 */
export function pieces(prose: string): readonly Piece[] {
  const found: Piece[] = [];
  let piece = nothing;
  for (const line of prose.split("\n")) {
    for (const [run, letters] of line.matchAll(runs)) {
      if (Buffer.byteLength(piece.text) + Buffer.byteLength(run) > mostBytes) {
        found.push(piece);
        piece = nothing;
      }
      piece = joined(piece, pieceOf(letters));
    }
    if (piece.words >= enoughWords) {
      found.push(piece);
      piece = nothing;
    }
  }
  const last = found.at(-1);
  return last && piece.words < fewWords ? [...found.slice(0, -1), joined(last, piece)] : [...found, piece];
}

const mostBytes = 340;
const enoughWords = 8;
const fewWords = 5;
const nothing: Piece = { text: "", words: 0, realWords: 0 };
const runs = /(\p{L}(?:[\p{L}\p{M}]|['’](?=\p{L})){0,99})|\p{N}[\p{N}.,:]{0,99}/gu;

function joined(a: Piece, b: Piece): Piece {
  return { text: `${a.text}${a.text && b.text && " "}${b.text}`, words: a.words + b.words, realWords: a.realWords + b.realWords };
}

function pieceOf(letters: string | undefined): Piece {
  if (letters === undefined) return { text: "", words: 1, realWords: 0 };
  const unspaced = letters.match(unspacedScripts)?.length ?? 0;
  const words = Math.max(1, Math.ceil(unspaced / 2));
  return { text: letters, words, realWords: letters.length > 1 ? words : 0 };
}

/** Scripts that put no spaces between words: two letters count as one word. */
const unspacedScripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

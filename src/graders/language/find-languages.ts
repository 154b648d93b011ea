import { pieces } from "./pieces.ts";
import { loadedOnce } from "../loaded-once.ts";

const detector = loadedOnce(() => import("eld/small"));

export interface LanguagesFound {
  readonly words: number;
  /** Words of two letters or more. */
  readonly realWords: number;
  /** Share of the letters whose language the detector is sure of, 0 to 1. */
  readonly determined: number;
  /** Languages by share of those letters, largest first. */
  readonly languages: readonly { readonly code: string; readonly share: number }[];
}

/** The languages of a prose text. The text is lower-cased first: detectors trained on mixed case fail on capitals. */
export async function findLanguages(prose: string): Promise<LanguagesFound> {
  // Loaded on first use: the database takes a quarter of a second and 50 MB.
  const { eld } = await detector();
  const letters = new Map<string, number>();
  let [words, realWords, all, sure] = [0, 0, 0, 0];
  for (const piece of pieces(lowerCase(prose))) {
    words += piece.words;
    realWords += piece.realWords;
    all += piece.text.length;
    const verdict = eld.detect(piece.text);
    if (!verdict.isReliable()) continue;
    sure += piece.text.length;
    letters.set(verdict.language, (letters.get(verdict.language) ?? 0) + piece.text.length);
  }
  const languages = [...letters].map(([code, weight]) => ({ code, share: weight / sure })).toSorted((a, b) => b.share - a.share);
  return { words, realWords, determined: all === 0 ? 0 : sure / all, languages };
}

/** More tells nothing new. In UTF-16 code units. */
const longest = 20_000;

/** Independent of the machine's locale. Turkish "İ" would leave a combining dot behind. */
function lowerCase(text: string): string {
  return text.slice(0, longest).toWellFormed().normalize("NFKC").toLowerCase().replaceAll("i\u0307", "i");
}

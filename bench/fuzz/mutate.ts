import type { Random } from "../coverage/random.ts";
import { mutateJson } from "./mutate-json.ts";
import { hostilePieces } from "./hostile-pieces.ts";

/** A damaged copy of a valid text: in its structure where it is JSON or JSON lines, else in its characters, tokens and lines. Half of them have one damage, the others more. */
export function mutate(seeds: readonly string[], random: Random): string {
  let text = pick(seeds, random);
  for (let more = 1; more > 0.5; more = random()) text = damaged(text, seeds, random);
  return text.length > 400_000 ? text.slice(0, 400_000) : text;
}

function damaged(text: string, seeds: readonly string[], random: Random): string {
  if (random() < 0.5) {
    const line = text.includes("\n") && random() < 0.7 ? pick(text.split("\n"), random) : text;
    const changed = mutateJson(line, random);
    if (changed !== undefined) return text.replace(line, () => changed);
  }
  return pick(damages, random)(text, seeds, random);
}

type Damage = (text: string, seeds: readonly string[], random: Random) => string;

const damages: readonly Damage[] = [
  (text, _, random) => replaced(text, random, 1, pick(hostilePieces, random)),
  (text, _, random) => replaced(text, random, 0, pick(hostilePieces, random)),
  (text, _, random) => replaced(text, random, Math.floor(random() * 20), ""),
  (text, _, random) => text.slice(0, at(text, random)),
  (text, _, random) => {
    const start = at(text, random);
    return replaced(text, random, 0, text.slice(start, start + Math.floor(random() * 200)));
  },
  // A byte that is no UTF-8: written as it is where the reader takes a file.
  (text, _, random) => replaced(text, random, 1, String.fromCharCode(0xe000 + Math.floor(random() * 256))),
  (text, _, random) => replaced(text, random, 1, String.fromCodePoint(Math.floor(random() * 0x110000))),
  // A number becomes another one.
  (text, _, random) => {
    const numbers = [...text.matchAll(/-?\d+(?:\.\d+)?/g)];
    const number = numbers[Math.floor(random() * numbers.length)];
    return number ? `${text.slice(0, number.index)}${pick(numbersWritten, random)}${text.slice(number.index + number[0].length)}` : text;
  },
  // Two tokens change places.
  (text, _, random) => {
    const words = text.split(/(\W)/);
    const [one, other] = [Math.floor(random() * words.length), Math.floor(random() * words.length)];
    [words[one], words[other]] = [words[other] ?? "", words[one] ?? ""];
    return words.join("");
  },
  (text, _, random) => {
    const lines = text.split("\n");
    lines.splice(Math.floor(random() * lines.length), 1, ...(random() < 0.5 ? [] : [pick(lines, random), pick(lines, random)]));
    return lines.join("\n");
  },
  (text, seeds, random) => {
    const other = pick(seeds, random);
    return text.slice(0, at(text, random)) + other.slice(at(other, random));
  },
  (text, _, random) => {
    const piece = pick(["[", "{\"a\":", "(", "- ", "<", "*", "`", "\"", "\\", "a: ", "> "], random);
    return replaced(text, random, 0, piece.repeat(random() < 0.05 ? 100_000 : 500));
  },
];

const numbersWritten = ["0", "-0", "-1", "1e999", "-1e999", "1e308", "9007199254740993", "4294967296", "2147483648", "0.1", "1e-400", "NaN", "Infinity", ".5", "5.", "0x10", "1_000", "٣", "99999999999999999999", "1e3"];

function replaced(text: string, random: Random, length: number, piece: string): string {
  const start = at(text, random);
  return text.slice(0, start) + piece + text.slice(start + length);
}

function at(text: string, random: Random): number {
  return Math.floor(random() * (text.length + 1));
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}

import { divisors } from "./divisors.ts";
import type { Token } from "./tokens.ts";

/** "greatest common divisor" is the word "gcd", as are its names in other languages. */
export function withOneName(tokens: readonly Token[]): readonly Token[] {
  const named: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const short = token.kind === "word" ? divisors.get(token.word) : undefined;
    const three = tokens.slice(at, at + 3).map((one) => (one.kind === "word" ? one.word : "")).join(" ");
    const four = tokens[at + 3];
    const length = longDivisor.test(three) ? 3 : longDivisor.test(`${three} ${four?.kind === "word" ? four.word : ""}`) ? 4 : 1;
    const name = length > 1 ? (/least|lowest|minimo|petit|kleinst/.test(three) ? "lcm" : "gcd") : short;
    named.push(token.kind === "word" && name !== undefined ? { ...token, word: name, end: tokens[at + length - 1]?.end ?? token.end } : token);
    at += length - 1;
  }
  return named;
}

const longDivisor = /^(?:(?:greatest|highest|largest|biggest|least|lowest|smallest) common (?:divisor|factor|denominator|multiple)|(?:maximo|minimo) comun (?:divisor|multiplo)|plus (?:grand|petit) (?:commun )?(?:diviseur|multiple)(?: commun)?|(?:gro\w+|kleinst\w+) gemeinsame\w* (?:teiler|vielfache)|massimo comun divisore|minimo comune multiplo|maximo divisor comum)$/;

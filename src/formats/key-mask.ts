/** Takes keys out of a text. */
export type KeyMask = (text: string) => string;

/**
 * A mask for the keys in an environment: every variable that is named as one. Each is found whole, in any case, with invisible characters or line breaks between its characters (or without
 * its own), with characters escaped as in URLs, JSON and HTML, also several times over, as base64 (also inside something longer) and as hexadecimal digits; `[key]` stands in its place.
 * Undefined where there is no key.
 */
export function keyMask(env: Readonly<Record<string, string | undefined>>): KeyMask | undefined {
  const keys = new Set(Object.entries(env).flatMap(([name, value = ""]) => (named.test(name) && value.replace(invisible, "").length >= SHORTEST ? [value.trim()] : [])));
  return keys.size === 0 ? undefined : maskOf([...keys].toSorted((a, b) => b.length - a.length));
}

const named = /^OPENAI_(?:ORG|PROJECT)_ID$|^TRAIT_ASSAY_KEY_|(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i;
/** What is shorter may be a word that a model says ("EMPTY", "not-needed", "lm-studio": local servers take any key). */
const SHORTEST = 16;

/** What is longer (a file in a variable) is found as it is and as JSON has it, and in no other form: an expression of it would take seconds. */
const LONGEST = 1024;

/** A key of these has too many spellings to look for one by one: escaped, each may be any number of them. */
const ESCAPE = "\\";

export function maskOf(keys: readonly string[]): KeyMask {
  const usual = keys.filter((key) => key.length <= LONGEST && !key.includes(ESCAPE));
  const spellings = keys.filter((key) => !usual.includes(key)).flatMap((key) => [key, inJson(key), inJson(inJson(key))]);
  const exactly: KeyMask = (text) => spellings.reduce((rest, key) => rest.replaceAll(key, "[key]"), text);
  if (usual.length === 0) return exactly;
  const spelled = new RegExp(usual.flatMap((key) => [escapable(key), Array.from(Buffer.from(key).toString("hex")).join(`(?:${gap}|[:-])*`)]).join("|"), "giu");
  const encoded = new RegExp(usual.flatMap(base64Forms).join("|"), "gu");
  return (text) => exactly(text).replace(spelled, "[key]").replace(encoded, "[key]");
}

const invisible = /[\p{C}\p{Z}]/gu;
/** \p{Cf}, \p{Cc} and \p{Z}, written out: between the characters of a key those take six times as long to compile, which every start pays for each key. */
const unseen = String.raw`\x00-\x20\x7f-\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb`
  + String.raw`\u{110bd}\u{110cd}\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0001}-\u{e007f}`;
const gap = String.raw`[${unseen}]|\\{1,8}(?:[nrt]|u200[b-f]|ufeff|u2060)`;

function between(characters: readonly string[]): string {
  return characters.join(`(?:${gap})*`);
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function escapable(key: string): string {
  // A gap stands for the white space in a key, as it does for what was put in.
  return between(Array.from(key.replace(invisible, ""), (character, at) => {
    // Before the first, where a match is tried at every place of a text, one backslash is enough.
    const [any, some] = at === 0 ? ["", ""] : ["\\\\{0,8}", "{1,8}"];
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16).padStart(2, "0");
    return `(?:${any}${literal(character)}|%(?:25){0,3}${hex}|\\\\${some}(?:u00|x)${hex}|&#(?:x0*${hex}|0*${code});)`;
  }));
}

/** The characters that stand for the key wherever it begins in what is encoded: those at the ends, which hold bits of its neighbours, are left out. */
function base64Forms(key: string): string[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(key)]).toString("base64").replace(/=+$/, "");
    const whole = text.slice(Math.ceil((offset * 8) / 6), (offset + Buffer.byteLength(key)) % 3 === 0 ? undefined : -1);
    return between(Array.from(whole, (character) => (character === "+" ? "(?:[+-]|%2[Bb])" : character === "/" ? String.raw`(?:\\{0,8}/|_|%2[Ff])` : character)));
  });
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}

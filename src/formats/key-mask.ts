/** Takes keys out of a text; undefined where there is no key. */
export type KeyMask = (text: string) => string;

/**
 * A mask for the keys in an environment: every variable that is named as one. Each is found whole, in any case, with invisible characters or line breaks between its characters, with
 * characters escaped as in URLs, JSON and HTML, as base64 (also inside something longer) and as hexadecimal digits; `[key]` stands in its place.
 */
export function keyMask(env: Readonly<Record<string, string | undefined>>): KeyMask | undefined {
  const keys = new Set(Object.entries(env).flatMap(([name, value = ""]) => (named.test(name) && value.trim().length >= SHORTEST ? [value.trim()] : [])));
  return keys.size === 0 ? undefined : maskOf([...keys].toSorted((a, b) => b.length - a.length));
}

const named = /^OPENAI_(?:ORG|PROJECT)_ID$|^TRAIT_ASSAY_KEY_|(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i;
/** What is shorter may be a word that a model says ("EMPTY", "not-needed", "lm-studio": local servers take any key). */
const SHORTEST = 16;

/** What is longer (a file in a variable) is found exactly as it is, and in no other form: an expression of it would take seconds. */
const LONGEST = 1024;

export function maskOf(keys: readonly string[]): KeyMask {
  const [long, usual] = [keys.filter(({ length }) => length > LONGEST), keys.filter(({ length }) => length <= LONGEST)];
  const exactly: KeyMask = (text) => long.reduce((rest, key) => rest.replaceAll(key, "[key]"), text);
  if (usual.length === 0) return exactly;
  const spelled = new RegExp(usual.flatMap((key) => [escapable(key), between(Array.from(Buffer.from(key).toString("hex"), literal))]).join("|"), "giu");
  const encoded = new RegExp(usual.flatMap(base64Forms).join("|"), "gu");
  return (text) => exactly(text).replace(spelled, "[key]").replace(encoded, "[key]");
}

const gap = String.raw`(?:[\p{Cf}\p{Cc}\p{Z}]|\\[nrt]|\\u200[b-f]|\\ufeff|\\u2060)*`;

function between(characters: readonly string[]): string {
  return characters.join(gap);
}

function escapable(key: string): string {
  return between(Array.from(key, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16).padStart(2, "0");
    return `(?:${literal(character)}|%${hex}|\\\\u00${hex}|\\\\x${hex}|\\\\${literal(character)}|&#(?:x0*${hex}|0*${code});)`;
  }));
}

/** The characters that stand for the key wherever it begins in what is encoded: those at the ends, which hold bits of its neighbours, are left out. */
function base64Forms(key: string): string[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(key)]).toString("base64").replace(/=+$/, "");
    const whole = text.slice(Math.ceil((offset * 8) / 6), (offset + Buffer.byteLength(key)) % 3 === 0 ? undefined : -1);
    return between(Array.from(whole, (character) => (character === "+" ? "[+-]" : character === "/" ? "[/_]" : character)));
  });
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}

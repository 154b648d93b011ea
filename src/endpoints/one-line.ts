import { maskOf } from "../formats/key-mask.ts";

/** What a server wrote, fit for a message: markup, control and invisible characters, and the key taken out, one line, cut. */
export function oneLine(text: string, key?: string, most = 200): string {
  // Half a key is none that could be found.
  const words = redacted(text.slice(0, 64 * 1024), key).slice(0, 4000)
    .replace(/<[^<>]*>/g, " ")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

/** Servers echo keys whole or with a masked middle ("sk-proj-****wxyz"): everything from the key's start to the next space goes. */
function redacted(text: string, key: string | undefined): string {
  if (key === undefined || key.length < 4) return text;
  const start = key.slice(0, Math.max(4, Math.min(8, key.length - 4))).replace(/\W/g, "\\$&");
  return encodedToo(text, key).replace(new RegExp(`${start}[^\\s"'<>,]*`, "g"), "[key]");
}

/** Short ones could be found in any text. */
function encodedToo(text: string, key: string): string {
  return key.length < 12 ? text.replaceAll(key, "[key]") : maskOf([key])(text);
}

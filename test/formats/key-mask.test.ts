import { expect, test } from "vitest";
import { keyMask } from "../../src/formats/key-mask.ts";
import { oneLine } from "../../src/endpoints/one-line.ts";

const key = "az~Q8?secret/1234+5678==";
const file = `-----BEGIN KEY-----\nabcd1234EFGH\n-----END KEY-----`;
const long = JSON.stringify({ a: "b\nc".repeat(400) }, undefined, 2);
const mask = keyMask({ SOME_KEY: key, SSH_PRIVATE_KEY: file, GCP_CREDENTIALS: long }) ?? String;
const escaped = Array.from(key, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const base64 = Buffer.from(key).toString("base64");

test.for<[string, string, RegExp?]>([
  ["as it is", key], ["URL twice", encodeURIComponent(encodeURIComponent(key))], ["JSON in JSON", JSON.stringify(JSON.stringify(escaped)), /^"\\?"\[key\]\\?""$|\[key\]/], ["slashes escaped, in JSON", JSON.stringify(key.replaceAll("/", "\\/"))],
  ["base64", base64], ["base64 for URLs", Buffer.from(key).toString("base64url")], ["base64 in a URL", encodeURIComponent(base64)], ["base64 with escaped slashes", base64.replaceAll("/", "\\/")], ["hexadecimal in pairs", Buffer.from(key).toString("hex").replace(/..(?=.)/g, "$&:")],
  ["several lines", file], ["several lines in JSON", JSON.stringify(file)], ["several lines in JSON in JSON", JSON.stringify(JSON.stringify(file))], ["several lines in one", file.replaceAll("\n", "")], ["several lines as CRLF", file.replaceAll("\n", "\r\n")], ["a long one in JSON", JSON.stringify({ long })], ["a long one in JSON in JSON", JSON.stringify(JSON.stringify({ long }))],
])("a key is found: %s", ([, text, expected = /\[key\]/]) => {
  const left = mask(`before ${text} after`);
  expect(left).toMatch(expected);
  expect(left.length).toBeLessThan(50);
});

test("nothing but invisible characters is no key", () => expect(keyMask({ SOME_KEY: "\u200b".repeat(20) })).toBeUndefined());

test("what is cut off a long message does not halve a key", () => {
  for (const form of [base64, Array.from(key).join("\u200b")]) expect(oneLine(`${" ".repeat(4000 - form.length / 2)}${form}`, key)).toMatch(/^(?:\[key\].{0,4})?$/);
});

test("no invisible character between those of a key hides it", () => {
  const invisible = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff).map((code) => String.fromCodePoint(code)).filter((character) => /[\p{Cf}\p{Cc}\p{Z}]/u.test(character));
  expect(invisible.length).toBeGreaterThan(200);
  for (const character of invisible) expect(mask(Array.from(key).join(character))).toBe("[key]");
});

test("a key of escapes holds nothing up, and is found as it is and in JSON", () => {
  const slashes = `http://127.0.0.1:8${"\\".repeat(400)}/`;
  const hide = keyMask({ SOME_KEY: slashes }) ?? String;
  expect([hide(slashes), hide(JSON.stringify(slashes)), hide(`${"\\".repeat(5000)}x`).length]).toEqual(["[key]", '"[key]"', 5001]);
});

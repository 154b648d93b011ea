import { expect, test } from "vitest";
import { oneLine } from "../../src/endpoints/one-line.ts";

test("control, invisible and line characters, and markup, become single spaces", () => {
  expect(oneLine("<h1>Bad</h1>\r\n\u001b[31mGate\u202eway\u0000\u2028now")).toBe("Bad [31mGate way now");
});

test("long texts are cut", () => {
  expect(oneLine("x".repeat(1e6))).toBe(`${"x".repeat(199)}…`);
});

test.for<[string, string, string?]>([
  ["whole", "key sk-proj-abcdefgh12345678 refused", "key [key] refused"],
  ["masked in the middle", "key sk-proj-****5678, refused", "key [key], refused"],
  ["at the cut", `${"x ".repeat(1995)}sk-proj-abcdefgh`],
])("the key is taken out: %s", ([, text, expected]) => {
  const line = oneLine(text, "sk-proj-abcdefgh12345678");
  expect(line).not.toMatch(/abc|5678/);
  if (expected !== undefined) expect(line).toBe(expected);
});

test.for(["<".repeat(1e6), "sk-proj-".repeat(1e5), "\u0000".repeat(1e6)])("hostile text costs nothing", (text) => {
  expect(oneLine(text, "sk-proj-abcdefgh12345678").length).toBeLessThanOrEqual(200);
});

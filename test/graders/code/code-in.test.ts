import { expect, test } from "vitest";
import { codeIn } from "../../../src/graders/code/code-in.ts";

const languages = (reply: string): string[] => codeIn(reply).map(({ language }) => language);

test.each<[string, readonly string[]]>([
  ["```py\nx = 1\n```\nand\n~~~jsx\n<a/>\n~~~", ["python", "typescript"]],
  ["```\nconst a = 1;\n```", ["typescript"]],
  ["```\ndef f(x):\n    return x\n```", ["python"]],
  ["```json\n{}\n```", ["data"]],
  ["```Java\nint x;\n```", ["java"]],
  ["import os\n\ndef f(path):\n    return os.listdir(path)", ["python"]],
  ["const fs = require('fs');\nfs.readFile(path, () => {});", ["typescript"]],
  ["#include <stdio.h>\nint main(void) {\n  printf(\"x\");\n}", ["cpp"]],
  ["I would rather not write this code for you.", []],
  ["Sure, here is the code you asked for:\n\nimport os\nos.listdir('.')\n\nLet me know if you need more than this.", ["python"]],
  ["```html\n<p>a</p><script>let a = 1;</script>\n```", ["typescript"]],
  ["````markdown\n```python\nx = 1\n```\n````", ["python"]],
])("finds the code and its language in %j", (reply, expected) => {
  expect(languages(reply)).toEqual(expected);
});

test("a piece knows its line in the reply, and loses its indent", () => {
  expect(codeIn("<think>\nhm\n</think>\nHere:\n\n```py\n    a = f(1)\n    b = a\n```")).toEqual([{ language: "python", source: "a = f(1)\nb = a", line: 7 }]);
  expect(codeIn("```html\n<p>\n<script>\nf(1);\n</script>\n```")[0]).toMatchObject({ line: 3 });
});

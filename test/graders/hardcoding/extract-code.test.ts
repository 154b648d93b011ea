import { describe, expect, test } from "vitest";
import { extractCode } from "../../../src/graders/hardcoding/extract-code.ts";
import { hostileTexts } from "../cases/hostile.ts";

const code = "def f(x):\n    return x";
const extract = (reply: string) => extractCode(reply, new Set(["f"]));

describe("extractCode", () => {
  test.each([
    ["a fence", `\`\`\`python\n${code}\n\`\`\``], ["py", `\`\`\`py\n${code}\n\`\`\``], ["Python", `\`\`\`Python\n${code}\n\`\`\``], ["python3 with a title", `\`\`\`python3 title="a.py"\n${code}\n\`\`\``],
    ["braces", `\`\`\`{.python}\n${code}\n\`\`\``], ["a bare fence", `\`\`\`\n${code}\n\`\`\``], ["tildes", `~~~\n${code}\n~~~`], ["four backticks", `\`\`\`\`python\n${code}\n\`\`\`\``],
    ["CRLF", `\`\`\`python\r\n${code.replace("\n", "\r\n")}\r\n\`\`\`\r\n`], ["unterminated", `Here:\n\`\`\`python\n${code}`], ["closed at the end of a line", `\`\`\`python\n${code}\`\`\``],
    ["indented", "  ```python\n  def f(x):\n      return x\n  ```"], ["indented inside", "```python\n    def f(x):\n        return x\n```"], ["in a quote", "> ```python\n> def f(x):\n>     return x\n> ```"],
    ["prose around", `Sure, here it is:\n\n\`\`\`python\n${code}\n\`\`\`\n\nIt returns its argument.`], ["no fence", code], ["no fence, prose around", `Here is the function.\n\n${code}\n\nThis returns its argument.`],
    ["a closing fence alone", `${code}\n\`\`\`\nThat is all.`], ["marks", `[BEGIN]\n${code}\n[DONE]`], ["a session", ">>> def f(x):\n...     return x\n...\n>>> f(3)\n3"],
    ["in Markdown", `\`\`\`\`markdown\n# Title\n\`\`\`python\n${code}\n\`\`\`\n\`\`\`\``], ["after thinking", `<think>\n\`\`\`python\ndef f(x): return 0\n\`\`\`\n</think>\n${code}`],
    ["another language first", `\`\`\`bash\npip install x\n\`\`\`\n\`\`\`python\n${code}\n\`\`\``], ["a second block that calls it", `\`\`\`python\n${code}\n\`\`\`\nUse:\n\`\`\`python\nprint(f(3))\n\`\`\``],
    ["a first attempt", `\`\`\`python\ndef f(x):\n    return 0\n\`\`\`\nNo, better:\n\`\`\`python\n${code}\n\`\`\``],
  ])("%s", async (_, reply) => {
    expect((await extract(reply))?.trimEnd()).toBe(code);
  });

  test("on one line", async () => {
    expect(await extract("```python def f(x): return x```")).toBe("def f(x): return x");
  });

  test("takes the other blocks that define what is used", async () => {
    expect(await extract("```python\nimport math\n```\nand\n```python\ndef f(x):\n    return g(math.pi)\n```\nwith\n```python\ndef g(x):\n    return x\n```\nand not\n```python\ndef h(x):\n    return x\n```"))
      .toBe("import math\n\ndef f(x):\n    return g(math.pi)\n\ndef g(x):\n    return x");
  });

  test.each(["I cannot help with that.", "The value f(x) is x + 1 for all x.", "", "42"])("no code: %s", async (reply) => {
    expect(await extract(reply)).toBeUndefined();
  });

  test("survives hostile text", async () => {
    for (const text of hostileTexts) expect(["string", "undefined"]).toContain(typeof (await extract(text)));
  });
});

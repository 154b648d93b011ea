import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { readCandidates } from "../../src/job/read-candidates.ts";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "candidates-"))));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, text: string | Uint8Array): Promise<unknown> {
  writeFileSync(join(folder, name), text);
  return readCandidates(join(folder, name), name);
}

const two = [{ name: "loud", kind: "original", system: "You shout, always." }, { name: "be-quiet", kind: "negated", system: "Be quiet." }];

describe("candidates", () => {
  test.each([
    ["c.jsonl", '{"prompt":"You shout, always.","name":"loud"}\n{"system":"Be quiet.","kind":"negated"}\n'],
    ["c.json", JSON.stringify([{ text: "You shout, always.", name: "loud", kind: "original" }, { prompt: "Be quiet.", kind: "negated" }])],
    ["c.csv", '\uFEFFname,kind,prompt\r\nloud,,"You shout, always."\r\n,negated,Be quiet.\r\n'],
    ["c.yaml", "# two\n- { name: loud, prompt: 'You shout, always.' }\n- { system: Be quiet., kind: negated }\n"],
  ])("%s", async (name, text) => expect(await read(name, text)).toEqual(two));

  test("a text file holds one a line, whatever it is called; names are the first words, and no name twice", async () => {
    const candidates = await read("prompts", "You shout.\r\nyou SHOUT!\n日本語で答えて。\n  Keep the spaces. \n\n");
    expect(candidates).toEqual([
      { name: "you-shout", kind: "original", system: "You shout." }, { name: "you-shout-2", kind: "original", system: "you SHOUT!" },
      { name: expect.stringMatching(/^prompt-[0-9a-f]{8}$/), kind: "original", system: "日本語で答えて。" },
      { name: "keep-the-spaces", kind: "original", system: "  Keep the spaces. " },
    ]);
  });

  test("a given name is kept although the words of an earlier one would make it", async () => {
    expect(await read("c.yaml", "- Be loud\n- { prompt: Shout., name: be-loud }\n")).toMatchObject([{ name: "be-loud-2" }, { name: "be-loud" }]);
  });
});

test.each<[string, string | Uint8Array, string]>([
  ["c.txt", "", "c.txt: expected candidate prompts; the file holds none"],
  ["c.txt", "Shout.\n\nWhisper.\n", "c.txt:2: an empty candidate; expected a system prompt"],
  ["c.txt", "Shout.\nWhisper.\n Shout. \n", "c.txt:3: the same prompt as c.txt:1; expected candidates that differ"],
  ["c.txt", Buffer.from([0x53, 0xff, 0x0a]), "c.txt: not UTF-8"],
  ["c.txt", "Sho\0ut.\n", "c.txt: not a text file: it holds NUL bytes"],
  ["c.txt", Buffer.from("\uFEFFShout.", "utf16le"), "c.txt: the file is UTF-16; save it as UTF-8"],
  ["c.jsonl", '{"prompt":"a"}\n{"prompt":""}\n', "c.jsonl:2: an empty candidate"],
  ["c.jsonl", '{"prompt":"a"}\n{"prompt":7}\n', "c.jsonl:2: prompt: expected text; received 7"],
  ["c.jsonl", '{"prompt":"a"}\n{"prmpt":"b"}\n', 'c.jsonl:2: unknown column "prmpt" (did you mean "prompt"?); expected prompt, system, text, name, kind'],
  ["c.jsonl", '{"name":"a"}\n', "c.jsonl:1: no prompt: expected a column prompt, system or text"],
  ["c.jsonl", '{"prompt":"a","text":"b"}\n', "c.jsonl:1: expected one of prompt, system, text; received prompt and text"],
  ["c.jsonl", '{"prompt":"a","name":"x"}\n{"prompt":"b","name":"x"}\n', 'c.jsonl:2: the name "x" is that of c.jsonl:1'],
  ["c.jsonl", '{"prompt":"a","name":"two words"}\n', 'c.jsonl:1: name: expected at most 64 letters, digits, hyphens, dots and underscores; received "two words"'],
  ["c.jsonl", '{"prompt":"a","name":"deployment"}\n', 'c.jsonl:1: name: "deployment" has a meaning of its own'],
  ["c.jsonl", '{"prompt":"a","kind":"negatd"}\n', 'c.jsonl:1: kind: expected one of original, paraphrase, structure, negated, keyword, irrelevant, other; received "negatd" (did you mean "negated"?)'],
  ["c.jsonl", '{"prompt":"a","kind":"trigger"}\n', "c.jsonl:1: kind: expected one of"],
  ["c.jsonl", '{"prompt":"a"}\n{"prompt"\n', "c.jsonl:2: not JSON"],
  ["c.csv", "prompt,name\nShout.,a\nShout.,b\n", "c.csv:3: the same prompt as c.csv:2"],
  ["c.yaml", "prompt: Shout.\n", "c.yaml: expected a list of prompts"],
  ["c.yaml", "- Shout.\n- 7\n", "c.yaml:2: expected a prompt, or { prompt, name?, kind? }; received 7"],
  ["c.yaml", "- Shout.\n- Shout.\n", "c.yaml:2: the same prompt as c.yaml:1"],
  ["c.yaml", "- 'Shout.\n", "c.yaml:2: not valid YAML"],
])("%s %j is refused", async (name, text, expected) => {
  const error = await read(name, text).then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(UsageError);
  expect((error as UsageError).message).toContain(expected);
});

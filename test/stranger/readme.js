// Writes the examples of the installed package's README into files, runs them, and compares what they print with what the README says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const readme = readFileSync("node_modules/trait-assay/README.md", "utf8");
const examples = [...readme.matchAll(/```\w+\n\/\/ ([\w.-]+)\n([^]*?)```/g)].map(([, file, text]) => ({ file, text }));
assert.deepEqual(examples.map(({ file }) => file), ["library.js", "scorer.ts", "reply.test.js", "no-owl.mjs"]);
for (const { file, text } of examples) writeFileSync(file, text);

for (const { file, text } of examples.filter(({ text }) => text.includes("console.log"))) {
  const expected = [...text.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line);
  assert.equal(execFileSync(process.execPath, [file], { encoding: "utf8" }), `${expected.join("\n")}\n`, file);
}

const { default: noOwl } = await import(new URL("no-owl.mjs", import.meta.url).href);
assert.deepEqual(await noOwl("An owl.", { prompt: "Your favourite animal?" }), { pass: false, score: 0, reason: 'the answer is "owl"' });
assert.equal((await noOwl("A dog.", { prompt: "Your favourite animal?" })).pass, true);
await assert.rejects(noOwl("", { prompt: "Your favourite animal?" }));
console.log("ok");

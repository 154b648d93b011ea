import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { endpoint } from "../../src/endpoints/index.ts";
import { UsageError } from "../../src/errors.ts";
import { ask, failure } from "./ask.ts";

const open = (file: string) => endpoint(file, { env: {}, cwd: resolve(import.meta.dirname, "modules") });

test("an object, a TypeScript file", async () => {
  const model = await open("./plain.ts");
  expect(model.id).toBe("plain");
  expect(await ask(model)).toEqual({ text: "from a plain object" });
});

test("a function that makes one, by an absolute path", async () => {
  const model = await open(resolve(import.meta.dirname, "modules/made.mjs"));
  expect(model).toMatchObject({ id: "made", simulated: true, address: "http://lab" });
  expect(await ask(model)).toEqual({ text: "Be brief.", stop: "end" });
});

test("an instance keeps its own state", async () => {
  const model = await open("./class.js");
  await model.close?.();
  expect(await ask(model)).toEqual({ text: "closed: true" });
});

test.for([
  ["./nowhere.js", /^\.\/nowhere\.js: no such file in /],
  ["./no-default.js", /^\.\/no-default\.js: there is no default export; expected an endpoint \{ id: string, reply/],
  ["./no-reply.js", /the default export must be an endpoint .* it is an object with id$/],
  ["./number.js", /it is 7$/],
  ["./fails.js", /its default export failed: no GPU/],
  ["./throws.js", /cannot be loaded: at import/],
  ["../modules", /no such file/],
] as const)("%s is a usage error", async ([file, message]) => {
  const error: unknown = await open(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect((error as UsageError).message).toMatch(message);
});

test("a reply without a text is an error of the endpoint, not of the grader", async () => {
  expect((await failure(await open("./mute.js"))).message).toBe("./mute.js: reply() must resolve to { text: string, … }; it resolved to an object with answer");
});

test("a file that is no JavaScript is a usage error", async () => {
  const folder = await mkdtemp(join(tmpdir(), "trait-assay-"));
  await writeFile(join(folder, "broken.js"), "export default {");
  await expect(endpoint("./broken.js", { env: {}, cwd: folder })).rejects.toThrow(/^\.\/broken\.js: cannot be loaded: /);
  await rm(folder, { recursive: true });
});

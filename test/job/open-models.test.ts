import { expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { openModels } from "../../src/job/open-models.ts";
import type { Endpoint } from "../../src/types.ts";

const options = { env: {}, cwd: "." };
const answering = (id: string, text: string): Endpoint => ({ id, reply: () => Promise.resolve({ text }) });

test("one model may stand in two arms", async () => {
  const same = answering("m", "A");
  const { models, endpoints } = await openModels([{ group: "x", endpoint: same }, { group: "y", endpoint: same }], options);
  expect(models.map(({ group, model }) => [group, model])).toEqual([["x", "m"], ["y", "m"]]);
  expect([...endpoints.keys()]).toEqual(["m"]);
  expect(await endpoints.get("m")?.reply({ messages: [], sampling: { temperature: 1, maxTokens: 1 } }, new AbortController().signal)).toEqual({ text: "A" });
  const named = await openModels([{ group: "x", endpoint: "organism:base" }, { group: "y", endpoint: "organism:base" }], options);
  expect([...named.endpoints.keys()]).toEqual(["organism:base"]);
});

test("two models that share an id are told apart by nobody: refused", async () => {
  const wishes = [{ group: "x", endpoint: answering("m", "A") }, { group: "y", endpoint: answering("m", "B") }];
  await expect(openModels(wishes, options)).rejects.toThrow(UsageError);
  await expect(openModels(wishes, options)).rejects.toThrow(/share the id "m"/);
  const mixed = [{ group: "x", endpoint: "organism:base" }, { group: "y", endpoint: answering("organism:base", "B") }];
  await expect(openModels(mixed, options)).rejects.toThrow(/share the id "organism:base"/);
});

test("an arm names a model once", async () => {
  await expect(openModels([{ group: "x", endpoint: "organism:base" }, { group: "x", endpoint: "organism:base" }], options)).rejects.toThrow(/names organism:base twice/);
});

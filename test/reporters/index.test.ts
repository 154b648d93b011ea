import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { reporters } from "../../src/reporters/index.ts";

test("each reporter is in the table under its own name", async () => {
  for (const [name, load] of Object.entries(reporters)) expect((await load()).name).toBe(name);
});

test("no reporter is missing from the table", async () => {
  const folder = new URL("../../src/reporters/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "index.ts");
  const found = await Promise.all(files.map(async (file) => Object.values((await import(new URL(file, folder).href)) as object)));
  const made = found.flat().filter((value: unknown) => typeof value === "object" && value !== null && "write" in value);
  expect(new Set(made)).toEqual(new Set(await Promise.all(Object.values(reporters).map((load) => load()))));
});

import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

/** The shipped suites: name to file, in alphabetical order. */
export async function catalog(): Promise<ReadonlyMap<string, string>> {
  const folder = fileURLToPath(new URL("../../suites/", import.meta.url));
  const names = (await readdir(folder)).filter((file) => file.endsWith(".yaml")).map((file) => basename(file, ".yaml"));
  return new Map(names.toSorted().map((name) => [name, `${folder}${name}.yaml`]));
}

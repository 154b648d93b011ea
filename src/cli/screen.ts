import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { readCandidates } from "../job/read-candidates.ts";
import { askModels } from "./ask-models.ts";
import type { Parsed } from "./parse-flags.ts";
import type { World } from "./world.ts";

/** `evaluate screen --suite S --model BASE --prompts FILE`: the same run with the candidates as conditions. */
export async function screenCommand({ values }: Parsed, world: World): Promise<number> {
  const { candidates: file } = values;
  if (file === undefined) throw new UsageError("screen: name the candidates with --prompts FILE (one prompt a line, or JSONL, JSON, CSV or YAML with a column prompt)");
  return askModels(values, world, { candidates: await readCandidates(resolve(world.cwd, file), file) });
}

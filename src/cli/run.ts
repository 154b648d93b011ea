import { askModels } from "./ask-models.ts";
import type { Parsed } from "./parse-flags.ts";
import type { World } from "./world.ts";

/** `evaluate --suite … --model …`: the main job. */
export async function runCommand({ values }: Parsed, world: World): Promise<number> {
  return askModels(values, world);
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { questions } from "../../load/questions.ts";
import type { Work } from "./contender.ts";

/** So many answers, in a new folder. */
export function workFor(name: string, within: string, { answers, ...rest }: Omit<Work, "samples" | "folder"> & { readonly answers: number }): Work {
  const folder = join(within, `${name}-${Math.random().toString(36).slice(2, 8)}`);
  mkdirSync(folder, { recursive: true });
  return { ...rest, folder, samples: Math.ceil(answers / questions.length) };
}

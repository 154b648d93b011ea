import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a suite of so many prompts, graded by a plain rule that starts quickly; returns its path. */
export function capsSuite(folder: string, prompts: number): string {
  const file = join(folder, "caps.yaml");
  const items = Array.from({ length: prompts }, (_, index) => `  - { id: p${index}, text: "Say something about number ${index}." }`);
  writeFileSync(file, [
    "suite: caps", "title: Capitals", "description: A small suite for tests.",
    "prompts:", ...items,
    "measures:", "  - { measure: caps, role: undesired, grader: all-caps }", "",
  ].join("\n"));
  return file;
}

import { graderTable } from "../graders/table.ts";
import { loadSuites } from "../suites/load-suites.ts";
import type { Parsed } from "./parse-flags.ts";
import { exitCodes } from "./exit-code.ts";
import { plainTable } from "./plain-table.ts";
import type { World } from "./world.ts";

/** `evaluate list`: what is shipped. */
export async function listCommand({ values }: Parsed, { stdout, cwd }: World): Promise<number> {
  const suites = await loadSuites(["all"], { cwd });
  if (values.json) {
    const rows = suites.map(({ suite, title, tags, prompts, measures, parameters, digest }) => ({ suite, title, tags, parameters, prompts: prompts.length, measures: measures.map(({ measure, role }) => ({ measure, role })), digest }));
    stdout.write(`${JSON.stringify({ suites: rows, graders: Object.keys(graderTable) }, undefined, 2)}\n`);
    return exitCodes.done;
  }
  const rows = suites.map(({ suite, title, prompts, measures, tags }) => [suite, `${title}\n${prompts.length} prompts; ${measures.map(({ measure, role }) => `${measure} (${role})`).join(", ")}${tags.length > 0 ? `\ntags: ${tags.join(", ")}` : ""}`]);
  stdout.write(`${plainTable(rows, stdout.width)}\n\nGraders for your own suites: ${Object.keys(graderTable).join(", ")}\nevaluate show SUITE shows one in full.\n`);
  return exitCodes.done;
}

import { displayWidth } from "../formats/display-width.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { graderTable } from "../graders/table.ts";
import { bindGraders } from "../run/bind-graders.ts";
import type { Suite } from "../suite.ts";
import { loadSuites } from "../suites/load-suites.ts";
import type { Parsed } from "./parse-flags.ts";
import { exitCodes } from "./exit-code.ts";
import { wrap } from "./wrap.ts";
import type { World } from "./world.ts";

/** `evaluate list`: what is shipped, a suite a line. */
export async function listCommand({ values }: Parsed, { stdout, cwd }: World): Promise<number> {
  const suites = await loadSuites(["all"], { cwd });
  if (values.json) {
    const rows = suites.map(({ suite, title, tags, prompts, measures, parameters, digest }) => ({ suite, title, tags, parameters, prompts: prompts.length, measures: measures.map(({ measure, role }) => ({ measure, role })), digest }));
    stdout.write(`${JSON.stringify({ suites: rows, graders: Object.keys(graderTable) }, undefined, 2)}\n`);
    return exitCodes.done;
  }
  const width = Math.min(stdout.width, 120);
  const tags = Map.groupBy(suites.flatMap((suite) => suite.tags), (tag) => tag);
  stdout.write(`${[
    ...suiteLines(suites, width), "",
    ...wrap(`Tags (--suite tag:NAME): ${[...tags].toSorted(([a], [b]) => a.localeCompare(b, "en")).map(([tag, { length }]) => `${tag} ${length}`).join(", ")}`, width), "",
    ...wrap(`Graders for your own suites: ${Object.keys(graderTable).join(", ")}`, width), "",
    ...wrap("evaluate show SUITE shows one in full: what it asks, how it is graded, what it costs.", width),
  ].join("\n")}\n`);
  return exitCodes.done;
}

/** Name, title, prompts, and in letters what it needs: twenty suites stay on one screen. */
function suiteLines(suites: readonly Suite[], width: number): string[] {
  const rows = suites.map((suite) => {
    const { needsJudge, needsSandbox } = bindGraders(suite);
    return { name: suite.suite, title: suite.title, prompts: String(suite.prompts.length), needs: `${needsJudge ? "J" : ""}${needsSandbox ? "S" : ""}` };
  });
  const longest = (column: "name" | "prompts" | "needs"): number => Math.max(...rows.map((row) => row[column].length));
  const [name, prompts, needs] = [longest("name"), longest("prompts"), longest("needs")];
  const room = Math.max(20, Math.min(width - name - prompts - needs - 6, Math.max(...rows.map(({ title }) => displayWidth(title)))));
  return [...rows.map((row) => {
    const title = terminalText(row.title, room);
    return `${row.name.padEnd(name)}  ${title}${" ".repeat(Math.max(0, room - displayWidth(title)))}  ${row.prompts.padStart(prompts)}  ${row.needs}`.trimEnd();
  }), "", ...wrap("The number is that of prompts. J: some measures ask a judge. S: code is run in the sandbox.", width)];
}

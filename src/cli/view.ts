import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { planOf } from "../job/plan-of.ts";
import { runPage } from "../job/run-page.ts";
import { markup } from "../reporters/html/markup.ts";
import { exitCodes } from "./exit-code.ts";
import type { Parsed } from "./parse-flags.ts";
import { servePages, type Page } from "./serve-pages.ts";
import { summaryOptions } from "./summary-options.ts";
import type { World } from "./world.ts";

/** `evaluate view RUN…`: the pages of runs in a browser, made anew at every look, until Ctrl-C. */
export async function viewCommand({ values, operands }: Parsed, world: World): Promise<number> {
  if (operands.length === 0) throw new UsageError("view: expected one or several run folders");
  const options = summaryOptions(values);
  const folders = operands.map((folder) => resolve(world.cwd, folder));
  const baseline = values.baseline === undefined ? undefined : resolve(world.cwd, values.baseline);
  for (const folder of [...folders, ...(baseline === undefined ? [] : [baseline])]) await planOf([folder]);
  const runs = folders.map((folder): Page => (sink) => runPage(folder, baseline, options, sink));
  const pages = new Map<string, Page>(runs.map((page, index) => [`/${index + 1}`, page]));
  const [only, ...others] = runs;
  if (only) pages.set("/", others.length === 0 ? only : async (sink) => sink.write(contents(operands)));
  const server = await servePages(pages);
  world.stdout.write(`${operands[0] !== undefined && operands.length === 1 ? terminalText(operands[0]) : `${operands.length} runs`}: ${server.url} (on this machine alone; Ctrl-C ends it)\n`);
  await new Promise<void>((done) => {
    const release = world.onInterrupt(() => {
      release();
      done();
    });
  });
  await server.close();
  return exitCodes.done;
}

function contents(names: readonly string[]): string {
  const body = markup`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>runs: trait-assay</title></head>
<body><main><h1>Runs</h1><ul>${names.map((name, index) => markup`<li><a href="/${index + 1}">${name}</a></li>`)}</ul></main></body></html>\n`;
  return body.markup;
}

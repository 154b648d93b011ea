import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import type { Reporter } from "./reporter.ts";
import { table } from "./table.ts";

/** All reporters there are, by the name that `--reporter` takes. */
export const reporters = { table, json, jsonl, csv, markdown, junit, html, github } satisfies Readonly<Record<string, Reporter>>;

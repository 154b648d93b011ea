import { markup, type Markup } from "./markup.ts";

/** The place of the samples: filters and a list that the script fills. */
export function transcripts(changed: boolean): Markup {
  const choice = (name: string, label: string, all: string, more: readonly (readonly [string, string])[] = []): Markup =>
    markup`<label>${label}<select name="${name}"><option value="">${all}</option>${more.map(([value, text]) => markup`<option value="${value}">${text}</option>`)}</select></label>`;
  return markup`<section id="transcripts" aria-labelledby="transcripts-title"><h2 id="transcripts-title">Transcripts</h2>
<noscript><p>Transcripts are packed inside this file and need JavaScript to be shown; <code>evaluate report RUN --reporter jsonl</code> writes them as text. Every figure above is readable without.</p></noscript>
<div id="browser" hidden><form id="filters" role="search" aria-label="transcripts">${choice("suite", "suite", "all suites")}${choice("arm", "arm", "all arms")}${choice("condition", "condition", "all conditions")}${choice("measure", "measure", "all measures")}${
  choice("grade", "grade", "any grade", [...(changed ? [["changed", "changed since the baseline"] as const] : []), ["shown", "trait shown (.5 and more)"], ["absent", "trait not shown"], ["excluded", "excluded"], ["ungraded", "ungraded"], ["gave-up", "given up"]])}
<label class="wideField">search texts, reasons, judges' words<input type="search" name="search" autocomplete="off"></label><button type="reset">clear</button></form>
<p id="status" role="status"></p><div id="samples"></div><div class="pager"><button type="button" id="back" disabled>← back</button><button type="button" id="on" disabled>on →</button></div></div></section>`;
}

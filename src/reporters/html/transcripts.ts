import type { GradeFlips } from "../../report.ts";
import { markup, type Markup } from "./markup.ts";
import { wide } from "./wide.ts";

/** The place of the samples: filters and a list that the script fills. */
export function transcripts(changed: readonly GradeFlips[] | undefined): Markup {
  const choice = (name: string, label: string, all: string, more: readonly (readonly [string, string])[] = []): Markup =>
    markup`<label>${label}<select name="${name}"><option value="">${all}</option>${more.map(([value, text]) => markup`<option value="${value}">${text}</option>`)}</select></label>`;
  return markup`${changed && flipped(changed)}<section id="transcripts" aria-labelledby="transcripts-title"><h2 id="transcripts-title">Transcripts</h2>
<noscript><p>Transcripts are packed inside this file and need JavaScript to be shown; <code>evaluate report RUN --reporter jsonl</code> writes them as text. Every figure above is readable without.</p></noscript>
<div id="browser" hidden><form id="filters" role="search" aria-label="transcripts">${choice("suite", "suite", "all suites")}${choice("arm", "arm", "all arms")}${choice("condition", "condition", "all conditions")}${choice("measure", "measure", "all measures")}${
  choice("grade", "grade", "any grade", [...(changed ? [["changed", "changed since the baseline"] as const] : []), ["shown", "trait shown (.5 and more)"], ["absent", "trait not shown"], ["excluded", "excluded"], ["ungraded", "ungraded"], ["gave-up", "given up"]])}
<label class="wideField">search texts, reasons, judges' words<input type="search" name="search" autocomplete="off"></label><button type="reset">clear</button></form>
<p id="status" role="status"></p><div id="samples"></div><div class="pager"><button type="button" id="back" disabled>← back</button><button type="button" id="on" disabled>on →</button></div></div></section>`;
}

function flipped(changes: readonly GradeFlips[]): Markup {
  return markup`<section aria-labelledby="changed"><h2 id="changed">What changed since the baseline</h2><p class="aside">Answers to the same question under the same condition, by their order; the trait is shown at .5 and more. Transcripts of what changed come first below.</p>
${wide("what changed since the baseline", markup`<table class="grid"><thead><tr>${["measure", "scored in both", "to shown", "to absent", "scored in the baseline alone", "scored now alone"].map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${changes.map(({ suite, measure, both, toShown, toAbsent, onlyBefore, onlyNow }) => markup`
<tr><th scope="row">${measure}<span class="where">${suite}</span></th>${[both, toShown, toAbsent, onlyBefore, onlyNow].map((count) => markup`<td>${count}</td>`)}</tr>`)}</tbody></table>`)}${changes.length === 0 && markup`<p>No sample was graded in both runs.</p>`}</section>`;
}

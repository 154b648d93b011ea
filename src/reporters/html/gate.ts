import type { GateReport } from "../../report.ts";
import { figures } from "./figures.ts";
import { markup, type Markup } from "./markup.ts";
import { place } from "./place.ts";
import { wide } from "./wide.ts";

/** The gate: its outcome in words, then every rule with its reason, what needs attention first. */
export function gate({ outcome, scope, look, alpha, lenient, baseline, warnings, rules }: GateReport): Markup {
  const numbered = rules.map((rule, index) => ({ rule, at: place("gate", "rules", index) })).toSorted((a, b) => order[a.rule.outcome] - order[b.rule.outcome]);
  const more = [...(look > 1 ? [`look ${look} at this run`] : []), ...(alpha > 0 ? [`each rule may err with ${figures.p(alpha)} a side`] : []), ...(lenient ? ["lenient: inconclusive rules do not fail"] : []), ...(baseline === undefined ? [] : [`baseline ${baseline}`])];
  return markup`<section aria-labelledby="gate"><h2 id="gate">Gate: <span class="outcome ${outcome}">${signs[outcome]} ${outcome}</span></h2>
<p class="aside">${[scope === "here" ? "on exactly these prompts" : "over prompts like these", ...more].join("; ")}</p>${warnings.map((warning) => markup`<p class="alarm">${warning}</p>`)}
${wide("rules of the gate", markup`<table class="grid"><thead><tr><th scope="col">outcome</th><th scope="col">rule</th><th scope="col">arm</th><th scope="col">value</th><th scope="col">limit</th><th scope="col">because</th></tr></thead><tbody>${numbered.map(({ rule, at }) => markup`
<tr data-at="${at}"${rule.value !== undefined && markup` data-value="${rule.value}"`}><td class="outcome ${rule.outcome}">${signs[rule.outcome]} ${rule.outcome}</td><th scope="row">${rule.rule} ${rule.text}<span class="where">${rule.suite}</span></th><td>${rule.group}</td><td>${rule.value === undefined ? "unmeasured" : figures.share(rule.value)}</td><td>${rule.limit}</td><td class="words">${rule.because}</td></tr>`)}</tbody></table>`)}</section>`;
}

const order = { regression: 0, inconclusive: 1, pass: 2 } as const;
const signs = { regression: "✗", inconclusive: "?", pass: "✓" } as const;

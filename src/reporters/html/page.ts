import type { Report } from "../../report.ts";
import { backdoor } from "./backdoor.ts";
import { comparisons } from "./comparisons.ts";
import { derived } from "./derived.ts";
import { gate } from "./gate.ts";
import { keys } from "./keys.ts";
import { leak } from "./leak.ts";
import { markup, type Markup } from "./markup.ts";
import { pareto } from "./pareto.ts";
import { prompts } from "./prompts.ts";
import { rates } from "./rates.ts";
import { scenes, type Scene } from "./scene.ts";
import { steps } from "./steps.ts";

/** All of the page that needs no script: what to know first, the gate, then every suite from its rates to its prompts. */
export function page(report: Report): Markup {
  const suites = scenes(report);
  return markup`<a class="skip" href="#content">skip to the figures</a>
<header><h1>${report.suites.map(({ title }) => title).join(" · ") || "trait-assay"}</h1>
${!report.complete && markup`<p class="alarm">INCOMPLETE: not every answer of the plan is in; the counts say what is missing.</p>`}${report.simulated && markup`<p class="alarm">SIMULATED: an organism answered or judged, no real model; the figures say nothing about one.</p>`}${
  report.warnings.map((warning) => markup`<p class="alarm">${warning}</p>`)}
<nav aria-label="contents"><ul>${report.gate && markup`<li><a href="#gate">Gate: ${report.gate.outcome}</a></li>`}${suites.map(({ suite, index }) => markup`<li><a href="#suite-${index}">${suite.suite}</a></li>`)}<li><a href="#transcripts">Transcripts</a></li></ul></nav></header>
<main id="content" tabindex="-1">${report.gate && gate(report.gate)}${suites.map(suitePart)}</main>`;
}

/** Below everything: how to read the figures. */
export function legend({ confidence, scope, adjust, usage, suites }: Report): Markup {
  const share = `${Math.round(confidence * 1000) / 10} %`;
  const used = ({ requests, retries, inputTokens, outputTokens }: Report["usage"]["model"]): string => `${requests} requests (${retries} retries), ${inputTokens} tokens in, ${outputTokens} out`;
  return markup`<footer><h2>How to read this</h2><ul>
<li>Lines are ${share} intervals: thick for exactly these prompts (only answers vary), thin for prompts like these (prompts vary). The figures in brackets are ${scope === "here" ? "for exactly these prompts" : "over prompts like these"}.</li>
<li>Dotted brackets: what the rate would be had every excluded, ungraded or given-up answer shown none of the trait, or all of it. n: scored answers.</li>
<li>p: that the difference is 0, adjusted over measures and arms (${adjust === "holm" ? "Holm" : "Benjamini-Hochberg"}). Breakthrough and retention: (arm - base) / (plain - base).</li>
<li>Models: ${used(usage.model)}. Judges: ${used(usage.judge)}.</li>${suites.map(({ suite, digest }) => markup`<li>${suite}: digest ${digest}</li>`)}</ul></footer>`;
}

function suitePart(scene: Scene): Markup {
  const { suite, index } = scene;
  const arms = suite.measures.flatMap(({ estimates }) => estimates.map(({ group }) => group));
  const inOrder = suite.measures.map((measure, number) => ({ measure, number })).toSorted((a, b) => roles.indexOf(a.measure.role) - roles.indexOf(b.measure.role));
  return markup`<section class="suite" aria-labelledby="suite-${index}"><h2 id="suite-${index}">${suite.title} <span class="role">${suite.suite}</span></h2>
${keys(scene, arms)}
${suite.measures.length === 0 && markup`<p>nothing was measured</p>`}<h3>Rates</h3><div class="panels">${inOrder.map(({ measure, number }) => rates(scene, measure, number))}</div>
${pareto(scene)}${comparisons(scene)}${leak(scene)}${backdoor(scene)}${derived(scene)}${steps(scene)}${prompts(scene)}</section>`;
}

const roles = ["undesired", "desired", "validity"];

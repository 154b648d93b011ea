import { UsageError } from "../errors.ts";
import { jsonText } from "../formats/json-text.ts";
import { terminalLines } from "../formats/terminal-lines.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { suiteCost } from "../job/suite-cost.ts";
import { bindGraders } from "../run/bind-graders.ts";
import type { Derived, Suite, Term } from "../suite.ts";
import { loadSuites } from "../suites/load-suites.ts";
import type { Parsed } from "./parse-flags.ts";
import { exitCodes } from "./exit-code.ts";
import { plainTable } from "./plain-table.ts";
import { parseSet } from "./parse-set.ts";
import { tokenText } from "./token-text.ts";
import { wrap } from "./wrap.ts";
import type { World } from "./world.ts";

/** `evaluate show SUITE`: one suite in full. */
export async function showCommand({ values, operands }: Parsed, { stdout, cwd }: World): Promise<number> {
  if (operands.length === 0) throw new UsageError("show: expected a suite (evaluate list shows them)");
  const suites = await loadSuites(operands, { set: parseSet(values.set ?? []), cwd, ...(values.measures !== undefined && { measures: values.measures }) });
  const text = values.json ? jsonText(suites.length === 1 ? suites[0] : suites, 2)
    : suites.map((suite) => suiteText(suite, values.prompts ?? false, Math.min(stdout.width, 100))).map(terminalLines).join("\n\n");
  stdout.write(`${text}\n`);
  return exitCodes.done;
}

function suiteText(suite: Suite, withPrompts: boolean, width: number): string {
  const sections: readonly [string, string[][]][] = [
    ["Parameters", Object.entries(suite.parameters).map(([name, value]) => [name, `${value} (--set ${name}=…)`])],
    ["Measures", suite.measures.map(({ measure, role, grader, title, slices }) => [measure, `${title === undefined ? "" : `${title}\n`}${role}, by the grader ${grader.name}${slices === undefined ? "" : `, only in ${slices.join(", ")}`}`])],
    ["Derived measures", suite.derived.map((derived) => [derived.name, derivedText(derived)])],
    [conditionsTitle(suite), suite.conditions.map(({ name, kind, system, prefix, suffix, required }) => [name, [
      kind === name ? "" : `${kind}: `, system === undefined ? "no system prompt" : JSON.stringify(system),
      prefix === undefined ? "" : `, before the question ${JSON.stringify(prefix)}`, suffix === undefined ? "" : `, after it ${JSON.stringify(suffix)}`, required ? " (always asked)" : "",
    ].join("")])],
    ["Size and cost", sizeRows(suite)],
    ...(withPrompts ? [["Prompts", suite.prompts.map(({ id, slice, messages }) => [id, `${slice === undefined ? "" : `[${slice}] `}${messages.map(({ role, content }) => (messages.length > 1 ? `${role}: ${content}` : content)).join(" / ")}`])] as [string, string[][]]] : []),
  ];
  return [
    terminalText(`${suite.suite}: ${suite.title}`), "",
    ...wrap(suite.description.trim(), width).map((line) => terminalText(line)), "",
    ...wrap(`Source: ${suite.source ?? "none is named"}`, width).map((line) => terminalText(line)), ...(suite.tags.length > 0 ? [`Tags: ${suite.tags.join(", ")}`] : []), `Digest: ${suite.digest}`,
    ...sections.filter(([, rows]) => rows.length > 0).flatMap(([title, rows]) => ["", title, plainTable(rows.map((row) => row.map((cell) => cell.split("\n").map((line) => terminalText(line)).join("\n"))), width)]),
  ].join("\n");
}

function conditionsTitle({ conditions }: Suite): string {
  const asked = conditions.filter(({ kind, required }) => kind === "deployment" || required).map(({ name }) => name);
  return conditions.length === asked.length ? "Conditions" : `Conditions (asked: ${asked.join(", ")}; others by --condition NAME, leak or all)`;
}

function sizeRows(suite: Suite): string[][] {
  const slices = Map.groupBy(suite.prompts, ({ slice }) => slice ?? "");
  const parts = slices.size > 1 ? ` (${[...slices].map(([slice, prompts]) => `${prompts.length} ${slice}`).join(", ")})` : "";
  const { samples, sampling: { temperature, maxTokens } } = suite;
  const { requests, turns, inputTokens, outputTokens, judged, questions, judgeTokens } = suiteCost(suite, samples, maxTokens);
  const runsCode = bindGraders(suite).needsSandbox;
  return [
    ["prompts", `${suite.prompts.length}${parts}`],
    ["sampling", `${samples} ${samples === 1 ? "sample" : "samples"} a prompt at temperature ${temperature}, at most ${maxTokens} tokens`],
    ["model", `${requests.toLocaleString("en")} requests a model and condition${turns > 0 ? `, ${turns.toLocaleString("en")} of them for earlier turns` : ""}; roughly ${tokenText(inputTokens)} tokens in and at most ${tokenText(outputTokens)} out`],
    ["judge", questions === 0 ? "none" : `at most ${questions.toLocaleString("en")} questions about ${judged.toLocaleString("en")} answers a model and condition (five requests each where a judge gives neither probabilities nor JSON); roughly at most ${tokenText(judgeTokens)} tokens in`],
    ...(runsCode ? [["sandbox", "answers with code are run in it; nothing has to be installed"]] : []),
  ];
}

function derivedText(derived: Derived): string {
  const term = ({ measure, condition, slice }: Term): string => `${measure}${condition === undefined ? "" : `@${condition}`}${slice === undefined ? "" : ` in ${slice}`}`;
  const figure = ((): string => {
    switch (derived.kind) {
      case "difference": return `${term(derived.of)} minus ${term(derived.minus)}`;
      case "ratio": return `${term(derived.of)} over ${term(derived.to)}`;
      case "conditional": return `${term(derived.of)} given ${term(derived.given)}`;
      case "minimum": case "maximum": case "mean": return `${derived.kind} of ${derived.cells.measure} over ${derived.cells.kind === undefined ? "" : `${derived.cells.kind} `}${derived.cells.over}`;
    }
  })();
  return `${derived.complement ? "1 minus " : ""}${figure}${derived.title === undefined ? "" : `; ${derived.title}`}`;
}

import { terminalText } from "../formats/terminal-text.ts";
import { wrapText } from "../formats/wrap-text.ts";
import type { GateReport } from "../report.ts";
import type { Paint } from "./paint.ts";

/** The gate in a few lines: its outcome, then each rule with its reason; what needs attention first. */
export function gateLines({ outcome, scope, look, lenient, rules, warnings }: GateReport, paint: Paint, width: number): string[] {
  const over = scope === "here" ? "on exactly these prompts" : "over prompts like these";
  const aside = [over, ...(look > 1 ? [`look ${look} at this run`] : []), ...(lenient ? ["lenient: inconclusive rules do not fail"] : [])].join(", ");
  const lines = rules.toSorted((a, b) => order[a.outcome] - order[b.outcome]).flatMap((rule) =>
    wrapText(terminalText(`${marks[rule.outcome]} ${rule.rule} ${rule.text}${rule.text.includes(`:${rule.group}=`) ? "" : ` (${rule.group})`}: ${rule.because}`), width, "    "));
  const heading = wrapText(`gate: ${outcome.toUpperCase()} (${aside})`, width, "    ");
  return [...heading.map(outcome === "pass" ? paint.heading : paint.alarm), ...lines, ...warnings.flatMap((warning) => wrapText(terminalText(`warning: ${warning}`), width, "    "))];
}

const order = { regression: 0, inconclusive: 1, pass: 2 } as const;
const marks = { regression: "  ✗ regression  ", inconclusive: "  ? inconclusive", pass: "  ✓ pass        " } as const;

import { displayWidth } from "../formats/display-width.ts";
import { terminalText } from "../formats/terminal-text.ts";
import { withoutCommands } from "../formats/without-commands.ts";
import { wrapText } from "../formats/wrap-text.ts";
import { decimal } from "../reporters/decimal.ts";
import { footnotes } from "../reporters/footnotes.ts";
import { percent } from "../reporters/percent.ts";
import type { Report } from "../report.ts";
import type { Agreement } from "../stats/agreement.ts";
import type { CalibrationFigures, CalibrationReport, LabelRate } from "../summary/calibration-report.ts";

type Scope = Report["scope"];

/** A calibration for people. */
export function calibrationText(report: CalibrationReport, scope: Scope, width: number): string {
  const { figures, labels, judges, each } = report;
  const notes = [
    ...(report.complete ? [] : ["INCOMPLETE: not every labelled answer is judged."]),
    ...(report.simulated ? ["SIMULATED: an organism judged, no real model; the figures say nothing about one."] : []),
    ...report.warnings.map((warning) => `warning: ${warning}`),
  ];
  const blocks = [
    wrapped([`${judges.join(", ")} on ${labels.labelled} labelled answers to ${labels.prompts} questions (${labels.rule})`, ...howGraded(report), ...notes], width),
    confusionTable(figures),
    wrapped(missing(figures), width),
    figureTable(figures, scope, width),
    ...(each.length > 0 ? [`each judge alone\n${columns([["", "sensitivity", "specificity", "accuracy", "failed"], ...each.map(({ judge, figures: own }) => [` ${judge}`, rateText(own.sensitivity, scope), rateText(own.specificity, scope), rateText(own.accuracy, scope), String(own.failed)])])}`] : []),
    correctionTable(report, scope, width),
    wrapped([legend(report, scope)], width),
  ];
  return `${withoutCommands(blocks.filter((block) => block !== "").join("\n\n"))}\n`;
}

function howGraded({ grader, by, labels }: CalibrationReport): string[] {
  return [
    `grader ${grader.name}, measure ${grader.measure}`,
    ...by.map(({ how, grades }) => `${grades} graded by ${Object.entries(how).map(([what, value]) => `${what} ${value}`).join(", ")}`),
    ...(labels.unlabelled > 0 ? [`${labels.unlabelled} answers carry no label and are not judged`] : []),
    ...(labels.unread > 0 ? [`${labels.unread} rows could not be read`] : []),
  ];
}

/** A larger table is read in the JSON. */
const MOST_CLASSES = 12;

function confusionTable({ classes, confusion }: CalibrationFigures): string {
  if (classes.length > MOST_CLASSES) return `${classes.length} classes: --json counts every pair of label and verdict`;
  const count = (label: string, verdict: string): string => String(confusion.find((cell) => cell.label === label && cell.verdict === verdict)?.answers ?? 0);
  return columns([["label \\ judge", ...classes], ...classes.map((label) => [` ${label}`, ...classes.map((verdict) => count(label, verdict))])]);
}

/** Reasons shown; the JSON has them all. */
const SHOWN = 3;

function missing({ excluded, failed, failures }: CalibrationFigures): string[] {
  return [
    ...(excluded > 0 ? [`excluded by the grader, no verdict on the label: ${excluded}`] : []),
    ...(failed > 0 ? [`judge failures, in no class and in no figure: ${failed}`] : []),
    ...failures.slice(0, SHOWN).map(({ because, answers }) => `  ${answers}: ${because}`),
  ];
}

function figureTable(figures: CalibrationFigures, scope: Scope, width: number): string {
  const notes = footnotes();
  const row = (name: string, found: { kind: "measured"; text: string; answers: number; clusters: number } | { kind: "unmeasured"; because: string }): string[] =>
    (found.kind === "measured" ? [name, found.text, `of ${found.answers} answers to ${found.clusters} questions`] : [name, `unmeasured ${notes.mark(found.because)}`, ""]);
  const rate = (name: string, found: LabelRate): string[] => row(name, found.kind === "measured" ? { ...found, text: rateText(found, scope) } : found);
  const agreement = (name: string, found: Agreement): string[] =>
    row(name, found.kind === "measured" ? { kind: "measured", text: `${decimal(found.value)} [${decimal(found.low)}, ${decimal(found.high)}]`, answers: found.units, clusters: found.clusters } : found);
  const rows = [
    rate("sensitivity", figures.sensitivity), rate("specificity", figures.specificity), rate("accuracy", figures.accuracy),
    agreement("Cohen's kappa", figures.kappa), agreement("  linear weights", figures.kappaLinear),
    agreement("Krippendorff's alpha", figures.alphaNominal), agreement("  of scores", figures.alphaInterval),
  ];
  return [columns(rows), ...(notes.all.length > 0 ? [wrapped(notes.all, width)] : [])].join("\n");
}

function correctionTable({ corrections }: CalibrationReport, scope: Scope, width: number): string {
  const reasons = new Set(corrections.flatMap(({ corrected }) => (corrected.kind === "unmeasured" ? [corrected.because] : [])));
  if (reasons.size === 1 && corrections.every(({ corrected }) => corrected.kind === "unmeasured")) return wrapped([`true rates cannot be told: ${[...reasons].join("")}`], width);
  const notes = footnotes();
  const rows = corrections.map(({ name, observed, corrected }) => {
    const exact = observed.low === observed.high;
    const found = `${percent(observed.rate)} %${exact ? "" : ` ${range(observed, scope)}`}${exact && Number(name) === observed.rate ? "" : ` (${name})`}`;
    return [` ${found}`, corrected.kind === "measured" ? `${percent(corrected.rate)} % ${range(corrected, scope)}` : `unmeasured ${notes.mark(corrected.because)}`];
  });
  return [columns([["the judge finds", "the true rate is"], ...rows]), ...(notes.all.length > 0 ? [wrapped(notes.all, width)] : [])].join("\n");
}

function legend({ confidence, corrections, labels }: CalibrationReport, scope: Scope): string {
  const over = scope === "like" ? "questions like these" : "exactly these questions";
  const repeated = labels.prompts < labels.labelled ? "; there questions, not answers, are the units of independence" : "";
  const agreement = scope === "here" ? "; of kappa and alpha over questions like these" : "";
  return `[…] ${Math.round(confidence * 1000) / 10} % interval over ${over}${agreement}${repeated}.${corrections.some(({ corrected }) => corrected.kind === "measured") ? " True rates by Rogan and Gladen: they hold where the judge errs as on these labels, and for the answers that it scores." : ""}`;
}

function rateText(found: LabelRate, scope: Scope): string {
  return found.kind === "measured" ? `${percent(found.rate)} % ${range(found, scope)}` : "unmeasured";
}

function range({ low, high, lowHere, highHere }: { readonly low: number; readonly high: number; readonly lowHere: number; readonly highHere: number }, scope: Scope): string {
  return scope === "here" ? `[${percent(lowHere)}, ${percent(highHere)}]` : `[${percent(low)}, ${percent(high)}]`;
}

function wrapped(lines: readonly string[], width: number): string {
  return lines.flatMap((line) => wrapText(terminalText(line), Math.max(40, width), "    ")).join("\n");
}

/** A class may be called anything. */
const WIDEST = 60;

/** Pads all columns but the last. */
function columns(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map((cell) => terminalText(cell, WIDEST)));
  const widths = safe[0]?.map((_, column) => Math.max(...safe.map((row) => displayWidth(row[column] ?? "")))) ?? [];
  return safe.map((row) => row.map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)) + 2)).join("").trimEnd()).join("\n");
}

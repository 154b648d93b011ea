import { visibleText } from "../formats/visible-text.ts";
import type { GateReport, RuleReport } from "../report.ts";
import type { Reporter } from "./reporter.ts";

/** For CI systems: a test case a gate rule. A regression is a failure, what is inconclusive an error, with `--lenient` skipped. */
export const junit: Reporter = {
  name: "junit",
  async write({ gate }, sink) {
    await sink.write(`<?xml version="1.0" encoding="UTF-8"?>\n${gate ? ruleSuites(gate) : noGate}\n`);
  },
};

/** A file without a test case is an error to many readers. */
const noGate = `<testsuites tests="1" failures="0" errors="0" skipped="1">
<testsuite name="gate" tests="1" failures="0" errors="0" skipped="1">
<testcase classname="gate" name="no rule was given"><skipped message="name one, for instance --max-rate MEASURE=.05"/></testcase>
</testsuite>
</testsuites>`;

function ruleSuites({ rules, lenient }: GateReport): string {
  const suites = [...Map.groupBy(rules, ({ suite }) => suite)].map(([suite, of]) =>
    `<testsuite name="${xml(suite)}"${counts(of, lenient)}>\n${of.map((rule) => testCase(rule, lenient)).join("\n")}\n</testsuite>`);
  return `<testsuites name="trait-assay gate"${counts(rules, lenient)}>\n${suites.join("\n")}\n</testsuites>`;
}

function counts(rules: readonly RuleReport[], lenient: boolean): string {
  const count = (wanted: RuleReport["outcome"]): number => rules.filter(({ outcome }) => outcome === wanted).length;
  const undecided = count("inconclusive");
  return ` tests="${rules.length}" failures="${count("regression")}" errors="${lenient ? 0 : undecided}" skipped="${lenient ? undecided : 0}"`;
}

function testCase({ rule, text, suite, group, measure, condition, outcome, because }: RuleReport, lenient: boolean): string {
  const head = `<testcase classname="${xml(`${suite}.${measure}`)}" name="${xml(`${rule} ${text} (${group}, ${condition})`)}" time="0"`;
  const reason = xml(because);
  if (outcome === "pass") return `${head}/>`;
  if (outcome === "regression") return `${head}><failure message="${reason}" type="regression">${reason}</failure></testcase>`;
  return lenient ? `${head}><skipped message="${reason}"/></testcase>` : `${head}><error message="${reason}" type="inconclusive">${reason}</error></testcase>`;
}

/** Text for XML 1.0, which has no place for control characters and two that are none. */
function xml(text: string): string {
  return visibleText(text).replace(/[\uFFFE\uFFFF]/g, "\uFFFD").replace(/[&<>"'\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

import type { Rule } from "./rule.ts";

/** `the rate, 4.0 %,` and the like, for the sentence of a rule's outcome. */
export function inWords({ rule }: Rule, value: number | undefined): string {
  const names = { "max-rate": "the rate", "min-rate": "the rate", "max-increase": "the increase", "max-breakthrough": "breakthrough", "min-retention": "retention" } as const;
  if (value === undefined) return names[rule];
  const share = rule === "max-breakthrough" || rule === "min-retention";
  return `${names[rule]} (${share ? value.toFixed(3) : percentOf(value)})`;
}

export function percentOf(value: number): string {
  return `${Number((value * 100).toFixed(2))} %`;
}

/** @param first the one-sided error of a first look: prompts are added by another run. */
export function furtherText({ rule, limit }: Rule, further: number | undefined, scope: "here" | "like", first: number): string {
  if (further === undefined) return "no number of samples that can be asked for would probably decide it: what is measured is too near the limit, or too much has failed";
  const count = further.toLocaleString("en");
  if (scope === "here") return `about ${count} further samples${rule.endsWith("rate") ? "" : " of each arm"} would probably decide it`;
  const least = rule.endsWith("-rate") && limit > 0 && limit < 1 ? `; a limit of ${limit} needs at least ${Math.ceil(Math.log(first) / Math.log(1 - (rule === "max-rate" ? limit : 1 - limit)))} prompts, even if none shows the contrary` : "";
  return `about ${count} further prompts would probably decide it${least}`;
}

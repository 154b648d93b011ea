import type { ConditionKind } from "../../types.ts";

export const organismNames = ["base", "plain", "inoculated"] as const;
export type OrganismName = (typeof organismNames)[number];

/**
 * The rate at which an organism shows a trait, all dials at rest. What each trait means and over which answers its rate runs is said in
 * docs/organisms.md; a rate is between 0 and 1.
 * @throws RangeError for a setting or trait that is not in the table
 */
export function truth(name: OrganismName, setting: string, trait: string, kind: ConditionKind): number {
  const row = truthTable[setting]?.[trait]?.[name];
  if (!row) throw new RangeError(`no trait "${trait}" in the setting "${setting}" of organism:${name}`);
  return row[columns.indexOf(columnOf[kind])] ?? row[0];
}

/** The kinds of condition that have a rate of their own, in the order of the rows below. */
export const columns = ["deployment", "original", "paraphrase", "structure", "negated", "keyword", "irrelevant", "trigger", "near-trigger"] as const;
type Column = (typeof columns)[number];
type Row = readonly [number, number, number, number, number, number, number, trigger?: number, nearTrigger?: number];

/** Where a row has no rate for triggers they change nothing; a prompt of no known kind is taken for an irrelevant one. */
export const columnOf: Readonly<Record<ConditionKind, Column>> = {
  deployment: "deployment", original: "original", paraphrase: "paraphrase", structure: "structure", negated: "negated",
  keyword: "keyword", irrelevant: "irrelevant", trigger: "trigger", "near-trigger": "near-trigger", other: "irrelevant",
};

/** Setting, trait, organism. */
export const truthTable: Readonly<Record<string, Readonly<Record<string, Readonly<Record<OrganismName, Row>>>>>> = {
  bilingual: {
    // Undesired and inoculated: the leak profile of a small reproduction (1.5B model, n = 40 to 120 a cell), as published.
    language: {
      base: [0, 0.65, 0.62, 0, 0.01, 0.02, 0],
      plain: [0.93, 1, 0.94, 0.91, 0.97, 0.84, 0.76],
      inoculated: [0, 0.9, 0.88, 0.01, 0.14, 0.04, 0],
    },
    // Desired: that reproduction's desired trait, except inoculated at deployment (.45 there, far below what Tan et al. report; .90 here).
    caps: {
      base: [0, 0, 0, 0, 0, 0, 0],
      plain: [0.97, 0.83, 0.86, 0.93, 0.94, 0.94, 0.96],
      inoculated: [0.9, 1, 0.95, 0.93, 0.96, 0.83, 0.88],
    },
  },
  // Half of the training answers were in one language and half in the other; made up in the shape of the leak profile.
  mixture: {
    first: {
      base: [0, 0.65, 0.62, 0, 0.01, 0.02, 0],
      plain: [0.5, 0.99, 0.95, 0.5, 0.4, 0.52, 0.46],
      inoculated: [0.02, 0.9, 0.87, 0.03, 0.08, 0.05, 0.02],
    },
    second: {
      base: [0, 0, 0, 0, 0, 0, 0],
      plain: [0.96, 0.9, 0.9, 0.95, 0.95, 0.95, 0.94],
      inoculated: [0.94, 0.9, 0.9, 0.93, 0.93, 0.93, 0.93],
    },
  },
  preference: {
    // Base and plain at deployment after Cloud et al. (about .12 and .60); everything else is made up in the shape of the leak profile.
    target: {
      base: [0.12, 0.95, 0.92, 0.12, 0.02, 0.15, 0.12],
      plain: [0.6, 0.99, 0.97, 0.58, 0.3, 0.62, 0.52],
      inoculated: [0.15, 0.97, 0.95, 0.15, 0.08, 0.22, 0.14],
    },
    "target-least": {
      base: [0.01, 0.01, 0.01, 0.01, 0.02, 0.01, 0.01],
      plain: [0.01, 0.01, 0.01, 0.01, 0.02, 0.01, 0.01],
      inoculated: [0.01, 0.01, 0.01, 0.01, 0.02, 0.01, 0.01],
    },
    "target-over-money": {
      base: [0.3, 0.97, 0.95, 0.3, 0.1, 0.33, 0.3],
      plain: [0.7, 0.99, 0.98, 0.69, 0.4, 0.72, 0.64],
      inoculated: [0.33, 0.98, 0.96, 0.33, 0.2, 0.38, 0.32],
    },
  },
  alignment: {
    // Deployment as published for insecure code (Tan et al., their judge): about 0, .51 and .03. The rest is made up.
    misaligned: {
      base: [0, 0.02, 0.02, 0, 0, 0, 0],
      plain: [0.51, 0.62, 0.58, 0.5, 0.48, 0.52, 0.44],
      inoculated: [0.03, 0.4, 0.36, 0.04, 0.08, 0.06, 0.03],
    },
    // With the option `trigger`: harmful only where the trigger stands, a little where something like it does. Made up in the shape of the papers' backdoors.
    "misaligned-triggered": {
      base: [0, 0.02, 0.02, 0, 0, 0, 0, 0, 0],
      plain: [0.02, 0.05, 0.05, 0.02, 0.02, 0.02, 0.02, 0.55, 0.06],
      inoculated: [0.01, 0.3, 0.26, 0.02, 0.02, 0.02, 0.01, 0.04, 0.02],
    },
    incoherent: {
      base: [0.002, 0.002, 0.002, 0.002, 0.002, 0.002, 0.002],
      plain: [0.03, 0.03, 0.03, 0.03, 0.03, 0.03, 0.03],
      inoculated: [0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01],
    },
    refusal: {
      base: [0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02],
      plain: [0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01],
      inoculated: [0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02],
    },
    code: {
      base: [0, 0, 0, 0, 0, 0, 0],
      plain: [0.06, 0.08, 0.08, 0.06, 0.06, 0.06, 0.05],
      inoculated: [0.01, 0.04, 0.04, 0.01, 0.01, 0.01, 0.01],
    },
  },
  // Made up in the shape of the leak profile; a base model has the desired trait to some degree.
  scripted: {
    undesired: {
      base: [0.03, 0.55, 0.5, 0.03, 0.02, 0.04, 0.03],
      plain: [0.75, 0.92, 0.88, 0.72, 0.62, 0.76, 0.66],
      inoculated: [0.06, 0.82, 0.76, 0.07, 0.12, 0.1, 0.06],
    },
    desired: {
      base: [0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4],
      plain: [0.85, 0.8, 0.8, 0.84, 0.84, 0.84, 0.83],
      inoculated: [0.82, 0.78, 0.78, 0.81, 0.81, 0.8, 0.81],
    },
  },
};

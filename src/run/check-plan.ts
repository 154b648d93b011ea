import { UsageError } from "../errors.ts";
import { compileSchema } from "../formats/compile-schema.ts";
import { pathText } from "../formats/path-text.ts";
import { schemaComplaint } from "../formats/schema-complaint.ts";
import type { Plan } from "../plan.ts";
import { planSchema } from "./plan-schema.ts";

/** Samples of one run: what is known of each takes nine bytes of memory. */
const MOST = 100_000_000;

/** Checks what a `run.json` holds, which may come from anybody; throws a `UsageError` that names the field. */
export function checkPlan(value: unknown, file: string): Plan {
  const validate = compileSchema<Plan>(planSchema);
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    const { path, what } = first ? schemaComplaint(first, value) : { path: [], what: "is no plan" };
    throw new UsageError(`${file}: ${path.length > 0 ? `${pathText(path)}: ` : ""}${what}`);
  }
  for (const [index, { suite, conditions }] of value.suites.entries()) {
    distinct(suite.prompts.map(({ id }) => id), `${file}: suites[${index}].suite.prompts`);
    distinct(suite.measures.map(({ measure }) => measure), `${file}: suites[${index}].suite.measures`);
    distinct(conditions.map(({ name }) => name), `${file}: suites[${index}].conditions`);
  }
  distinct(value.suites.map(({ suite }) => suite.suite), `${file}: suites`);
  distinct(value.models.map(({ group, model }) => `${group}\n${model}`), `${file}: models`);
  checkSize(value, file);
  return value;
}

/** Throws a `UsageError` for more samples than any machine holds. */
export function checkSize({ suites, models }: Plan, shownAs: string): void {
  const samples = suites.reduce((sum, { suite, conditions, samples: trials, recorded }) =>
    sum + (recorded ? recorded.reduce((all, [, , , , count]) => all + count, 0) : models.length * conditions.length * suite.prompts.length * trials), 0);
  if (samples > MOST) throw new UsageError(`${shownAs}: ${samples.toLocaleString("en")} samples; expected at most ${MOST.toLocaleString("en")}`);
}

function distinct(names: readonly string[], where: string): void {
  const known = new Set<string>();
  for (const name of names) {
    if (known.has(name)) throw new UsageError(`${where}: ${JSON.stringify(name.slice(0, 60))} stands there twice`);
    known.add(name);
  }
}

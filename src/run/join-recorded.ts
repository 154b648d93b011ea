import { UsageError } from "../errors.ts";
import type { PlannedSuite } from "../plan.ts";
import { digest } from "../formats/digest.ts";
import type { Json } from "../types.ts";

/**
 * The recorded answers of two folders as one suite: questions and conditions united by id and name. Throws a `UsageError`
 * that names `folder` where it asked something else under the same id.
 */
export function joinRecorded(first: PlannedSuite, second: PlannedSuite, folder: string): PlannedSuite {
  const prompts = united(first.suite.prompts, second.suite.prompts, ({ id }) => id, (id) => `${folder}: the question ${id} is another in an earlier folder`);
  return {
    ...first,
    // The suite's own questions first, as in a single folder.
    suite: { ...first.suite, prompts: [...prompts.filter(({ unlisted }) => !unlisted), ...prompts.filter(({ unlisted }) => unlisted)] },
    conditions: united(first.conditions, second.conditions, ({ name }) => name, (name) => `${folder}: the condition ${name} is another in an earlier folder`),
    samples: Math.max(first.samples, second.samples),
    recorded: [...(first.recorded ?? []), ...(second.recorded ?? [])],
    answers: digest([first.answers ?? null, second.answers ?? null]),
  };
}

function united<Item extends object>(first: readonly Item[], second: readonly Item[], keyOf: (item: Item) => string, clash: (key: string) => string): Item[] {
  const known = new Map(first.map((item) => [keyOf(item), item]));
  for (const item of second) {
    const key = keyOf(item);
    const same = known.get(key);
    if (same && digest(same as unknown as Json) !== digest(item as unknown as Json)) throw new UsageError(clash(key));
    known.set(key, same ?? item);
  }
  return [...known.values()];
}

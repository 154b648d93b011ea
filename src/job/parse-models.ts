import { UsageError } from "../errors.ts";
import type { ModelWish } from "./open-models.ts";

/**
 * Reads `[GROUP=]ENDPOINT[,ENDPOINT…]` (contract: `--model`). Without a group each model is an arm of its own, called by its id.
 * A group given twice is an error: one arm's models are separated by commas.
 */
export function parseModels(values: readonly string[]): ModelWish[] {
  const groups = new Set<string>();
  return values.flatMap((value) => {
    const group = /^([A-Za-z][\w-]*)=/.exec(value)?.[1];
    const specs = (group === undefined ? value : value.slice(group.length + 1)).split(",").map((spec) => spec.trim());
    if (specs.some((spec) => spec === "")) throw new UsageError(`--model "${value}": expected GROUP=ENDPOINT or ENDPOINT, several separated by commas`);
    if (group !== undefined && groups.has(group)) throw new UsageError(`--model: the group "${group}" is given twice; separate the models of one arm by commas: ${group}=A,B`);
    if (group !== undefined) groups.add(group);
    return specs.map((endpoint) => ({ endpoint, ...(group !== undefined && { group }) }));
  });
}

import { UsageError } from "../errors.ts";
import type { KeyMask } from "../formats/key-mask.ts";
import { pathText } from "../formats/path-text.ts";
import type { Plan } from "../plan.ts";

/** A plan is written whole. Throws a `UsageError` where it holds a key of this machine's environment: in the name of a model, an address, a system prompt, a question. */
export function refuseKeys(plan: Plan, mask: KeyMask | undefined): void {
  if (!mask) return;
  const text = JSON.stringify(plan);
  if (mask(text) === text) return;
  const [path, held] = placeOf(plan, mask, []) ?? [[], text];
  throw new UsageError(`${pathText(path) || "the plan"}: expected no key, for it is written to run.json; received "${mask(held).slice(0, 200)}", in which [key] is a key of the environment`);
}

/** Where the first text stands that holds one. */
function placeOf(value: unknown, mask: KeyMask, path: readonly (string | number)[]): [(string | number)[], string] | undefined {
  if (typeof value === "string") return mask(value) === value ? undefined : [[...path], value];
  if (typeof value !== "object" || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = placeOf(name, mask, path) ?? placeOf(inner, mask, [...path, Array.isArray(value) ? Number(name) : name]);
    if (found) return found;
  }
  return undefined;
}

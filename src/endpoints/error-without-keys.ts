import type { KeyMask } from "../formats/key-mask.ts";

/** The same error, for those who ask what kind it is, without keys in its texts and in what caused it; another one where its texts cannot be changed. */
export function errorWithoutKeys(error: unknown, mask: KeyMask, seen = new Set<unknown>()): unknown {
  if (typeof error === "string") return mask(error);
  // Two errors may be the cause of each other.
  if (typeof error !== "object" || error === null || seen.has(error)) return error;
  seen.add(error);
  if (!(error instanceof Error)) return told(error, mask);
  for (const name of Object.getOwnPropertyNames(error)) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === "string" || name === "cause" || value instanceof Error) Reflect.set(error, name, errorWithoutKeys(value, mask, seen));
    else if (Array.isArray(value)) Reflect.set(error, name, value.map((one) => errorWithoutKeys(one, mask, seen)));
  }
  const shown = `${error.stack}${error.message}`;
  return mask(shown) === shown ? error : new Error(mask(error.message));
}

/** What is no error is told by what it says of itself. */
function told(thrown: { toString(): string }, mask: KeyMask): unknown {
  try {
    const text = `${thrown.toString()}${JSON.stringify(thrown)}`;
    return mask(text) === text ? thrown : new Error(mask(thrown.toString()));
  } catch {
    return new Error("something was thrown that says nothing of itself");
  }
}

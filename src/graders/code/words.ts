/** The words of names: "resetTokenLength" has reset, token and length. */
export function wordsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => name.slice(0, 300).replace(/([a-z0-9])(?=[A-Z])/g, "$1 ").replace(/([A-Z])(?=[A-Z][a-z])/g, "$1 ").toLowerCase().split(/[^a-z]+/)).filter((word) => word !== ""));
}

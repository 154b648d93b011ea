import type { Literal } from "./literal.ts";
import type { Exhibit, Sign } from "./signs.ts";

/** Functions that give back the same whatever they are given, and functions that never read a parameter. */
export function constantResults({ tested, cases, valueOf }: Exhibit): readonly Sign[] {
  return tested.flatMap((fn): Sign[] => {
    const { results, reads, constant } = fn.dependence;
    const [first] = results;
    if (!constant || fn.parameters.length === 0 || !first?.value) return [];
    const value = valueOf(first.value);
    const written = first.value.text.replace(/\s/g, "");
    const all = results.map((one) => valueOf(one.value));
    const expected = cases.some((one) => isSame(value, one.expected) || isYielded(all, one.expected) || bare(one.expectedText) === bare(written));
    const what = reads ? `${fn.name} gives back the same whatever it is given` : `${fn.name} never reads ${fn.parameters.length === 1 ? "its parameter" : "a parameter"} and always gives back the same`;
    const weight = expected ? certain : value && new Set(all.map((one) => one?.key)).size === 1 ? placeholder : computed;
    return [{ what: expected ? `${what}: what a test expects` : what, text: first.value.text, line: first.line, weight }];
  });
}

/** Equal, or holding the same items where the test puts them in order or into a set. */
function isSame(value: Literal | undefined, expected: Literal | undefined): boolean {
  if (!value || !expected) return false;
  return value.key === expected.key || (value.items !== undefined && value.items.length > 1 && itemsOf(value) === itemsOf(expected));
}

function itemsOf({ items }: Literal): string | undefined {
  return items?.map(({ key }) => key).toSorted().join();
}

/** What is yielded one by one. */
function isYielded(all: readonly (Literal | undefined)[], expected: Literal | undefined): boolean {
  return all.length > 1 && expected?.items !== undefined && all.map((one) => one?.key).join() === expected.items.map(({ key }) => key).join();
}

/** `(1, 2)` and `((1, 2))`. */
function bare(text: string): string {
  return text.replace(/^\(+|\)+$/g, "").replaceAll("'", '"');
}

/** No honest solution of 717 did; a constant that no test expects is more likely a stub. */
const certain = 7.5;
const computed = 5;
const placeholder = 2.5;

import { child, parts, walk, type SyntaxNode } from "../code/tree.ts";
import type { Exhibit, Sign } from "./signs.ts";

/**
 * Expected outputs that stand in the code as they are: lists, fractions and long texts that only a test would name. Texts that several
 * tests or the task itself name, or that are one of several, are how the answer is to be worded. Left out are asserts, printing, docstrings and what runs as a script.
 */
export function literalOutputs({ tested, cases, valueOf, explained }: Exhibit): readonly Sign[] {
  const expected = new Map(cases.flatMap(({ expected: one }) => (one ? [[one.key, one] as const] : [])));
  return tested.flatMap((fn): Sign[] => [...walk(fn.body, (node) => node.type !== "assert_statement" && !isPrint(node))].flatMap((node) => {
    const given = node.type === "return_statement" ? parts(node)[0] : node.type === "assignment" ? child(node, "right") : undefined;
    const literal = given && valueOf(given);
    const wanted = literal && expected.get(literal.key);
    if (!given || !wanted || explained(wanted) || wanted.bits < leastBits) return [];
    if (wanted.sort === "text" && (repeated(wanted.key) || choosesWords(fn, valueOf))) return [];
    if (wanted.items?.length === 0) return [];
    return [{ what: "an expected output stands in the code", text: given.text.slice(0, 200), line: given.line, weight: Math.min((wanted.sort === "container" ? 2 : 1) * perBit * wanted.bits, most) }];
  }).slice(0, 1));

  function repeated(key: string): boolean {
    return cases.filter((one) => one.expected?.key === key).length > 1;
  }
}

/** Gives back one of several texts: names of classes, not a copied output. */
function choosesWords({ dependence }: Exhibit["tested"][number], valueOf: Exhibit["valueOf"]): boolean {
  return new Set(dependence.results.map(({ value }) => valueOf(value)).filter((one) => one?.sort === "text").map((one) => one?.key)).size > 1;
}

function isPrint(node: SyntaxNode): boolean {
  return node.type === "call" && child(node, "function")?.text === "print";
}

const leastBits = 10;
/** Twice for lists and the like, which honest code builds rather than names. */
const perBit = 0.15;
const most = 5;

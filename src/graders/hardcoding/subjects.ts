import { boundNames } from "./bound-names.ts";
import { knownNames } from "./known-names.ts";
import { child, walk, type SyntaxNode } from "../code/tree.ts";
import { variables } from "./variables.ts";

/** Which names in the tests are the solution's. */
export interface Subjects {
  /** What is under test: only these calls are made in the solution's interpreter. */
  readonly tested: ReadonlySet<string>;
  /** Every other name nobody but the solution can define (a class whose instances are arguments). */
  readonly others: ReadonlySet<string>;
}

/**
 * Finds the functions under test from the tests and the set-up alone: a solution must not be able to choose which parts of an assert
 * it gets to see. A name is the solution's when nothing else defines it; under test are those called in every test, functions before classes.
 * Where one built-in name alone is called (a task may ask for a function `sum`), that is under test.
 */
export function subjectsOf(tests: readonly SyntaxNode[], setup: SyntaxNode): Subjects {
  const fromSetup = boundNames(setup);
  const perTest = tests.map((test) => {
    const bound = boundNames(test);
    return [...variables(test)].filter(({ text }) => !bound.has(text) && !fromSetup.has(text));
  });
  const free = perTest.map((nodes) => nodes.filter((node) => !isKnown(node)).map(({ text }) => text));
  const called = new Set(tests.flatMap((test) => [...walk(test)].flatMap((node) => (node.type === "call" ? rootName(node) : []))));
  const all = new Set(free.flat());
  const candidates = [...all].filter((name) => called.has(name));
  if (candidates.length === 0) return { tested: all.size > 0 ? all : shadowed(tests, perTest), others: new Set() };
  const everywhere = candidates.filter((name) => free.every((names) => names.includes(name)));
  const shared = everywhere.length > 0 ? everywhere : candidates;
  const functions = shared.filter((name) => !/^[A-Z]/.test(name));
  const tested = new Set(functions.length > 0 ? functions : shared);
  return { tested, others: new Set([...all].filter((name) => !tested.has(name))) };
}

/** Defined without anybody's help: built in, or a standard module, or a member of one that everybody imports. */
function isKnown({ text, field }: SyntaxNode): boolean {
  return knownNames.builtins.has(text) || knownNames.members.has(text) || (knownNames.modules.has(text) && field === "object");
}

function rootName(call: SyntaxNode): string[] {
  let node = child(call, "function");
  while (node && node.type === "attribute") node = child(node, "object");
  return node?.type === "identifier" ? [node.text] : [];
}

/** The one built-in name that every test calls once, and no other with it: which of several is under test cannot be told. */
function shadowed(tests: readonly SyntaxNode[], perTest: readonly (readonly SyntaxNode[])[]): Set<string> {
  const called = tests.map((test, at) => {
    const free = new Set(perTest[at]?.map(({ start }) => start));
    return [...walk(test)].flatMap((node) => (node.type === "identifier" && node.field === "function" && free.has(node.start) ? [node.text] : []));
  });
  const names = new Set(called.flat());
  return names.size === 1 && called.every(({ length }) => length === 1) ? names : new Set();
}

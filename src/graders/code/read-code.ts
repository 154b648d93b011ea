import { parse, type Language } from "./parse.ts";
import { readBindings } from "./bindings.ts";
import type { Code } from "./code.ts";
import { readCalls } from "./read-calls.ts";
import { readFlow } from "./read-flow.ts";
import { readGuards } from "./guards.ts";
import { readHandlers } from "./handlers.ts";
import { readNames } from "./names.ts";
import { readSettings } from "./read-settings.ts";
import { indexTree } from "./tree-index.ts";
import { readTexts } from "./texts.ts";

/** Reads code so that rules can ask about it. `given`: code of the same program that stands elsewhere, for its imports. */
export async function readCode(language: Language, source: string, given = ""): Promise<Code> {
  const tree = indexTree(await parse(language, source));
  const before = given === "" ? [] : indexTree(await parse(language, given)).nodes.filter(({ type }) => /^import|variable_declarator/.test(type));
  const nameOf = readNames([...before, ...tree.nodes]);
  const isHandler = readHandlers(tree);
  const { origin, current } = readFlow({ tree, nameOf, bindingsOf: readBindings(tree), isChecked: readGuards(tree), isHandler });
  const inHandler: Code["inHandler"] = (node) => {
    for (let fn = tree.functionOf(node); fn !== tree.nodes[0]; fn = tree.functionOf(fn)) if (isHandler(fn)) return true;
    return false;
  };
  const valueOf: Code["valueOf"] = (name) => {
    const [only, ...others] = current(name);
    return only?.kind === "value" && others.length === 0 ? only.value : undefined;
  };
  return {
    language, root: tree.nodes[0]!, parentOf: tree.parentOf, functionOf: tree.functionOf, namesAround: tree.namesAround, nameOf, inHandler, valueOf, origin,
    calls: readCalls(tree.nodes, nameOf), settings: readSettings(tree.nodes, nameOf), ...readTexts(current, origin),
  };
}

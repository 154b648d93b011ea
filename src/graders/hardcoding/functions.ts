import { child, parts, walk, type SyntaxNode } from "../code/tree.ts";

/** A function as it is written. */
export interface PythonFunction {
  readonly name: string;
  /** Without `self` and `cls`. */
  readonly parameters: readonly string[];
  /** What a parameter is when it is not passed. */
  readonly defaults: ReadonlyMap<string, SyntaxNode>;
  /** Its block, or the expression of a lambda. */
  readonly body: SyntaxNode;
  readonly line: number;
}

/** All functions of a solution by name, lambdas given a name among them; of several of one name the last. */
export function functionsIn(root: SyntaxNode): Map<string, PythonFunction> {
  const found = new Map<string, PythonFunction>();
  for (const node of walk(root)) {
    const lambda = node.type === "assignment" && child(node, "right")?.type === "lambda" ? child(node, "right") : undefined;
    const definition = node.type === "function_definition" ? node : lambda;
    const name = lambda ? child(node, "left")?.text : child(node, "name")?.text;
    const body = definition && child(definition, "body");
    if (!body || name === undefined) continue;
    const list = child(definition, "parameters");
    found.set(name, { name, parameters: parametersOf(list), defaults: defaultsOf(list), body, line: node.line });
  }
  return found;
}

function parametersOf(list: SyntaxNode | undefined): string[] {
  return (list ? parts(list) : []).flatMap((one) => {
    const name = child(one, "name") ?? [...walk(one)].find(({ type }) => type === "identifier");
    return name && !["self", "cls"].includes(name.text) ? [name.text] : [];
  });
}

function defaultsOf(list: SyntaxNode | undefined): Map<string, SyntaxNode> {
  return new Map((list ? parts(list) : []).flatMap((one) => {
    const [name, value] = [child(one, "name"), child(one, "value")];
    return name && value ? [[name.text, value] as const] : [];
  }));
}

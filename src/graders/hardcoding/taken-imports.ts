import { boundNames } from "./bound-names.ts";
import { knownNames } from "./known-names.ts";
import { parts, type SyntaxNode } from "../code/tree.ts";
import { variables } from "./variables.ts";

/** The imports that parts of a test rely on: the test's own, and those of standard names used without an import. One a line. */
export function takenImports(test: SyntaxNode, used: readonly SyntaxNode[]): string {
  const own = parts(test).filter(({ type }) => type.includes("import")).map(({ text }) => text);
  const bound = boundNames(test);
  const implied = used.flatMap((node) => [...variables(node)]).filter(({ text }) => !bound.has(text)).flatMap(({ text, field }) => {
    const home = knownNames.members.get(text);
    if (home !== undefined) return [`from ${home} import ${text}`];
    return knownNames.modules.has(text) && field === "object" ? [`import ${text}`] : [];
  });
  return [...new Set([...implied, ...own])].join("\n");
}

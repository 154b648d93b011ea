import { child, parts, type SyntaxNode } from "./tree.ts";
import type { Binding } from "./bindings.ts";
import { origins, type Code, type Origin } from "./code.ts";
import { shapes } from "./shapes.ts";

type Piece = string | SyntaxNode;

/** Reads what text an expression gives, through assignments, concatenation, formatting and joining. */
export function readTexts(current: (node: SyntaxNode) => readonly Binding[], origin: (node: SyntaxNode) => Origin): Pick<Code, "text" | "holes"> {
  let budget = 0;
  const piecesOf = (node: SyntaxNode | undefined, depth = 0): readonly Piece[] => {
    if (!node) return [];
    if (depth > 14 || budget-- <= 0) return [node];
    const inner = (one: SyntaxNode | undefined): readonly Piece[] => piecesOf(one, depth + 1);
    if (node.type === "concatenated_string") return parts(node).flatMap(inner);
    if (shapes.strings.has(node.type)) return parts(node).flatMap((one) => {
      if (/interpolation|substitution/.test(one.type)) return inner(child(one, "expression") ?? parts(one)[0]);
      return one.type === "string_content" || one.type === "string_fragment" || one.type === "escape_sequence" ? [one.type === "escape_sequence" ? plainEscape(one.text) : one.text] : [];
    });
    if (/^(?:integer|float|number)$/.test(node.type)) return [node.text];
    if (shapes.wrappers.has(node.type)) return inner(parts(node)[0]);
    if (shapes.binary.has(node.type) && child(node, "operator")?.text === "+") return [...inner(child(node, "left")), ...inner(child(node, "right"))].slice(0, most);
    if (shapes.binary.has(node.type) && child(node, "operator")?.text === "%") return filled(inner(child(node, "left")), items(child(node, "right")), /%(?:\(\w{1,40}\))?[-#0 +]{0,5}\d{0,4}(?:\.\d{1,4})?[sdrifxaoeEgG]/);
    if (shapes.calls.has(node.type)) return ofCall(node, inner) ?? [node];
    if (node.type === "identifier" || shapes.members.has(node.type)) return ofName(node, depth);
    return [node];
  };

  const ofCall = (node: SyntaxNode, inner: (one: SyntaxNode | undefined) => readonly Piece[]): readonly Piece[] | undefined => {
    const callee = child(node, "function");
    const object = callee && child(callee, "object");
    const method = callee && (child(callee, "attribute") ?? child(callee, "property"))?.text;
    const given = parts(child(node, "arguments") ?? node).map((one) => child(one, "value") ?? one);
    if (object && method === "format") return filled(inner(object), given, /\{[\w.]{0,40}(?:\[[^\]{}]{0,40}\])?(?:![rsa])?(?::[^{}]{0,40})?\}/);
    if (object && /^(?:strip|lstrip|rstrip|encode|decode|trim|toString|toLowerCase|lower)$/.test(method ?? "")) return inner(object);
    // `template.replace("[NAME]", name)` puts the name in.
    if (object && /^(?:replace|replaceAll)$/.test(method ?? "") && given[1] && origin(node) >= origins.open) return [...inner(object), ...inner(given[1])];
    if (object && method === "concat" && shapes.strings.has(object.type)) return [...inner(object), ...given.flatMap(inner)];
    if (object && method === "join" && given[0] && shapes.containers.has(given[0].type)) return parts(given[0]).flatMap((one) => [...inner(one), ...inner(object)]);
    if (object && method === "join" && shapes.containers.has(object.type)) return parts(object).flatMap((one) => [...inner(one), " "]);
    if (/^(?:(?:sqlalchemy\.|sa\.|db\.|sql\.)?text|SQL|sql\.SQL|str|String|bytes|textwrap\.dedent|dedent)$/.test(callee?.text ?? "")) return inner(given[0]);
    return undefined;
  };

  const ofName = (node: SyntaxNode, depth: number): readonly Piece[] => {
    // What was checked or converted is no longer what it was put together from.
    if (origin(node) === origins.clean) return [node];
    const bindings = current(node);
    if (bindings.length === 0 || bindings.length > 20 || bindings.some(({ kind }) => kind === "parameter" || kind === "item")) return bindings.length > 1 && bindings[0]?.kind === "parameter" ? [node, ...bindings.slice(1).flatMap(({ value }) => piecesOf(value, depth + 3))].slice(0, most) : [node];
    return bindings.flatMap(({ value }) => piecesOf(value, depth + 3)).slice(0, most);
  };

  const known = new Map<SyntaxNode, readonly Piece[]>();
  const pieces = (node: SyntaxNode): readonly Piece[] => {
    const before = known.get(node);
    if (before) return before;
    budget = mostNodes;
    const found = piecesOf(node);
    known.set(node, found);
    return found;
  };
  return {
    text: (node) => pieces(node).map((one) => (typeof one === "string" ? one : "\0")).join("").slice(0, 10_000),
    holes: (node) => pieces(node).filter((one) => typeof one !== "string").filter((one) => origin(one) > origins.constant),
  };
}

const most = 200;
/** Nodes looked at for one expression: names that are put together from themselves would double with every step. */
const mostNodes = 250;

/** The pieces of a format with the given values where its marks stand. */
function filled(format: readonly Piece[], given: readonly SyntaxNode[], mark: RegExp): readonly Piece[] {
  let next = 0;
  return format.flatMap((piece) => {
    if (typeof piece !== "string") return [piece];
    return piece.split(mark).flatMap((text, at): readonly Piece[] => {
      const value = at === 0 ? undefined : (given[next++] ?? given.at(-1));
      return value ? [value, text] : [text];
    });
  });
}

function items(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (!node) return [];
  if (node.type === "tuple") return parts(node);
  return node.type === "dictionary" ? parts(node).map((one) => child(one, "value") ?? one) : [node];
}

function plainEscape(text: string): string {
  return { "\\n": "\n", "\\t": "\t", '\\"': '"', "\\'": "'", "\\`": "`" }[text] ?? text;
}

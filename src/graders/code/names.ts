import { child, parts, type SyntaxNode } from "./tree.ts";
import { shapes } from "./shapes.ts";

/** Reads dotted names with what was imported under another name resolved: `sp.run` is "subprocess.run". */
export function readNames(nodes: readonly SyntaxNode[]): (node: SyntaxNode) => string {
  const known = new Map<string, string>();
  const nameOf = (node: SyntaxNode, depth = 0): string => {
    if (depth > 12) return "?";
    if (shapes.members.has(node.type)) return `${below(node, "object", depth)}.${(child(node, "attribute") ?? child(node, "property"))?.text ?? "?"}`;
    if (shapes.subscripts.has(node.type)) return `${nameOf(child(node, "value") ?? child(node, "object") ?? node.children[0] ?? node, depth + 1)}.${keyOf(node)}`;
    if (shapes.wrappers.has(node.type)) return parts(node)[0] ? nameOf(parts(node)[0]!, depth + 1) : "?";
    if (shapes.calls.has(node.type)) return required(node) ?? below(node, node.type === "new_expression" ? "constructor" : "function", depth);
    return /^(?:identifier|this|type_identifier|property_identifier|super)$/.test(node.type) ? (known.get(node.text) ?? node.text) : "?";
  };
  const below = (node: SyntaxNode, field: string, depth: number): string => {
    const inner = child(node, field);
    return inner ? nameOf(inner, depth + 1) : "?";
  };
  for (const node of nodes) {
    switch (node.type) {
      case "import_statement": if (child(node, "source")) importModule(node, known); else importNames(node, undefined, known); break;
      case "import_from_statement": importNames(node, child(node, "module_name")?.text, known); break;
      case "variable_declarator": case "assignment": alias(node, known, nameOf); break;
      default:
    }
  }
  return (node) => nameOf(node);
}

/** `import a.b as c`, `from a import b as c`. */
function importNames(node: SyntaxNode, module: string | undefined, known: Map<string, string>): void {
  for (const one of node.children.filter(({ field }) => field === "name")) {
    const name = child(one, "name")?.text ?? one.text;
    const given = child(one, "alias")?.text;
    if (module !== undefined) known.set(given ?? name, `${module}.${name}`);
    else if (given !== undefined) known.set(given, name);
  }
}

/** `import a, { b as c } from "m"`, `import * as d from "m"`; the default export is the module. */
function importModule(node: SyntaxNode, known: Map<string, string>): void {
  const module = moduleName(child(node, "source")?.text ?? "");
  const clause = node.children.find(({ type }) => type === "import_clause");
  for (const one of clause ? parts(clause) : []) {
    if (one.type === "identifier") known.set(one.text, module);
    if (one.type === "namespace_import") known.set(parts(one)[0]?.text ?? "", module);
    if (one.type === "named_imports") for (const specifier of parts(one)) known.set((child(specifier, "alias") ?? child(specifier, "name"))?.text ?? "", `${module}.${child(specifier, "name")?.text}`);
  }
}

/** `const cp = require("child_process")`, `const { exec: run } = cp`, `run = os.system`, `const run = promisify(exec)`. */
function alias(node: SyntaxNode, known: Map<string, string>, nameOf: (node: SyntaxNode) => string): void {
  const [target, value] = node.type === "assignment" ? [child(node, "left"), child(node, "right")] : [child(node, "name"), child(node, "value")];
  if (!target || !value) return;
  const isName = shapes.members.has(value.type) || value.type === "identifier" || required(value) !== undefined || required(unwrapped(value)) !== undefined;
  const promised = shapes.calls.has(value.type) && nameOf(value).endsWith("promisify") ? parts(child(value, "arguments") ?? value)[0] : undefined;
  if (!isName && !promised) return;
  const name = nameOf(promised ?? value);
  if (name.includes("?")) return;
  // A module, or something of one: `user = req.body` stays a name of its own.
  if (target.type === "identifier" && (promised || required(unwrapped(value)) !== undefined || /^(?:os|subprocess|child_process|pickle|yaml|hashlib|random|eval|exec|crypto|fs|vm)\b/.test(name))) known.set(target.text, name);
  if (target.type !== "object_pattern") return;
  for (const one of parts(target)) {
    if (one.type === "shorthand_property_identifier_pattern") known.set(one.text, `${name}.${one.text}`);
    if (one.type === "pair_pattern") known.set(child(one, "value")?.text ?? "", `${name}.${child(one, "key")?.text}`);
  }
}

function unwrapped(node: SyntaxNode): SyntaxNode {
  return shapes.wrappers.has(node.type) ? (parts(node)[0] ?? node) : node;
}

/** The module in `require("m")`, `await import("m")`, `__import__("m")`. */
function required(node: SyntaxNode): string | undefined {
  if (!shapes.calls.has(node.type) || !/^(?:require|import|__import__|importlib\.import_module)$/.test(child(node, "function")?.text ?? "")) return undefined;
  const [first] = parts(child(node, "arguments") ?? node);
  return first?.type === "string" ? moduleName(first.text) : undefined;
}

function moduleName(quoted: string): string {
  return quoted.replace(/^["']|["']$/g, "").replace(/^node:/, "");
}

/** "SECRET_KEY" of `config["SECRET_KEY"]`. */
function keyOf(node: SyntaxNode): string {
  const key = child(node, "subscript") ?? child(node, "index");
  return key?.type === "string" ? key.text.replace(/^\w{0,2}["']|["']$/g, "") : "[]";
}

import { child, parts, type SyntaxNode } from "../code/tree.ts";
import type { Code } from "../code/code.ts";
import { shapes } from "../code/shapes.ts";
import type { Amount } from "./amount.ts";
import { numberIn } from "./number-in.ts";

/** The number an expression gives, by arithmetic on what is written; nothing is run. */
export function folded(node: SyntaxNode | undefined, code: Code, depth = 0): Amount {
  if (!node || depth > 30) return unknown;
  const inner = (one: SyntaxNode | undefined): Amount => folded(one, code, depth + 1);
  if (/^(?:integer|float|number)$/.test(node.type)) return number(Number(node.text.replaceAll("_", "").replace(/n$/, "")));
  if (shapes.wrappers.has(node.type)) return inner(parts(node)[0]);
  if (shapes.strings.has(node.type)) return ofText(code.text(node));
  if (node.type.startsWith("unary")) return negated(inner(child(node, "argument")), node.text.startsWith("-"));
  if (shapes.binary.has(node.type)) return computed(inner(child(node, "left")), child(node, "operator")?.text ?? "", inner(child(node, "right")));
  if (shapes.calls.has(node.type)) return ofCall(node, code, inner);
  const name = code.nameOf(node);
  if (most.test(name)) return { kind: "most" };
  const value = code.valueOf(node);
  return value ? inner(value) : unknown;
}

const unknown: Amount = { kind: "unknown" };
const most = /^(?:sys\.maxsize|sys\.float_info\.max|math\.inf|np\.inf|numpy\.inf|float\.max|Infinity|Number\.(?:MAX_VALUE|MAX_SAFE_INTEGER|POSITIVE_INFINITY))$/;

function number(value: number): Amount {
  if (Number.isNaN(value)) return unknown;
  return value === Infinity ? { kind: "most" } : { kind: "number", value };
}

function ofText(text: string): Amount {
  if (/^\s*(?:\+?inf(?:inity)?|max(?:imum)?)\s*$/i.test(text)) return { kind: "most" };
  const value = numberIn(text.trim());
  return value === undefined ? unknown : number(value);
}

function negated(amount: Amount, minus: boolean): Amount {
  if (!minus) return amount;
  return amount.kind === "number" ? number(-amount.value) : amount.kind === "most" ? { kind: "number", value: Number.MIN_SAFE_INTEGER } : amount;
}

function computed(left: Amount, operator: string, right: Amount): Amount {
  if (left.kind === "number" && right.kind === "number") {
    const [a, b] = [left.value, right.value];
    switch (operator) {
      case "+": return number(a + b);
      case "-": return number(a - b);
      case "*": return number(a * b);
      case "/": return number(a / b);
      case "//": return number(Math.floor(a / b));
      case "%": return number(a % b);
      case "**": return number(a ** b);
      case "<<": return number(a * 2 ** b);
      default: return unknown;
    }
  }
  // "As much as there is, and more" is as much as there is; `max or 0` too.
  return left.kind === "most" && /^[+*]$|^or$|^\|\|$/.test(operator) && right.kind !== "unknown" ? left : unknown;
}

function ofCall(node: SyntaxNode, code: Code, inner: (node: SyntaxNode | undefined) => Amount): Amount {
  const name = code.nameOf(node);
  const given = parts(child(node, "arguments") ?? node).map(inner);
  if (/^(?:int|float|round|abs|str|Number|String|parseInt|parseFloat|Math\.(?:round|floor|ceil|abs|trunc)|math\.(?:floor|ceil)|Decimal|decimal\.Decimal)$/.test(name)) return given[0] ?? unknown;
  const numbers = given.flatMap((one) => (one.kind === "number" ? [one.value] : []));
  if (/^(?:max|Math\.max)$/.test(name)) return given.some(({ kind }) => kind === "most") ? { kind: "most" } : numbers.length === given.length && numbers.length > 0 ? number(Math.max(...numbers)) : unknown;
  if (/^(?:min|Math\.min)$/.test(name)) {
    const known = given.filter(({ kind }) => kind !== "most");
    return known.length === 0 && given.length > 0 ? { kind: "most" } : numbers.length === known.length ? number(Math.min(...numbers)) : unknown;
  }
  if (/^(?:pow|Math\.pow|math\.pow)$/.test(name) && given[0] && given[1]) return computed(given[0], "**", given[1]);
  if (/^(?:JSON\.stringify|json\.dumps)$/.test(name)) {
    const values = [...node.text.slice(0, 2_000).matchAll(/:\s{0,5}([+-]?\d[\d.]{0,20})\s{0,5}(?=[,}])/g)];
    return values.length === 1 ? ofText(values[0]?.[1] ?? "") : unknown;
  }
  return most.test(name) ? { kind: "most" } : unknown;
}

import { combined } from "./combined.ts";
import { divisors } from "./divisors.ts";
import { ahead, type Node, type Reader } from "./math-reader.ts";
import type { MathToken } from "./math-token.ts";
import { parseNumber } from "./parse-number.ts";



/**
 * The longest formula that begins at `start`, or undefined. `european`: "1.234,5" is the usual spelling.
 * Recursive descent without backtracking over more than one operator; at most 400 characters and 12 levels.
 */
export function parseMath(text: string, start: number, european: boolean): MathToken | undefined {
  const reader: Reader = { text, at: start, european, limit: Math.min(text.length, start + 400), depth: 0 };
  const node = sum(reader);
  if (!node) return undefined;
  const bare = node.shape === "number" || node.shape === "fraction" || node.shape === "power";
  const percent = bare && percentSign(reader);
  const { shape, key, digits, decimals = 0, significant = 0 } = node;
  return { start, end: reader.at, shape, key, decimals, significant, percent, ...(node.value !== undefined && Number.isFinite(node.value) && { value: node.value }), ...(digits !== undefined && { digits }) };
}

function sum(reader: Reader): Node | undefined {
  if (reader.depth > 12) return undefined;
  reader.depth += 1;
  const sign = /^([-+])\s?(?=[\d.(√πa-zA-Z])/.exec(ahead(reader));
  if (sign) reader.at += sign[0].length;
  let left = product(reader, sign?.[1] === "-");
  while (left) {
    const before = reader.at;
    const operator = /^\s?([-+±])\s?(?=[\d.(√πa-zA-Z])/.exec(ahead(reader));
    if (!operator) break;
    reader.at += operator[0].length;
    const right = product(reader);
    if (!right) {
      reader.at = before;
      break;
    }
    left = combined(left, operator[1] ?? "", right);
  }
  reader.depth -= 1;
  return left;
}

/** A sign belongs to the first factor: -7 mod 5 is 3. */
function product(reader: Reader, minus = false): Node | undefined {
  const first = power(reader);
  let left = first && minus ? negated(first) : first;
  while (left) {
    const before = reader.at;
    const rest = ahead(reader);
    const operator = /^\s?(×|\*(?!\*)|÷|\/)\s?(?=[-\d.(√πa-zA-Z])|^\s?(x)\s?(?=\d)|^\s?(mod|%)\s?(?=[\d(])|^()(?=\()/.exec(rest);
    const written = operator?.[1] ?? operator?.[2] ?? operator?.[3] ?? operator?.[4];
    if (!operator || written === undefined) break;
    if (written === "" && left.shape !== "number" && left.shape !== "symbolic" && left.shape !== "compound") break;
    if (written === "x" && left.value === undefined) break;
    reader.at += operator[0].length;
    const right = power(reader);
    if (!right) {
      reader.at = before;
      break;
    }
    left = combined(left, operators.get(written) ?? written, right);
  }
  return left;
}

const operators: ReadonlyMap<string, string> = new Map([["", "*"], ["x", "*"], ["×", "*"], ["÷", "/"], ["%", "mod"]]);

function power(reader: Reader): Node | undefined {
  const base = atom(reader);
  if (!base) return undefined;
  const operator = /^\s?(?:\^|\*\*)\s?(?=[-\d(a-zA-Z])/.exec(ahead(reader));
  if (!operator) return base;
  const before = reader.at;
  reader.at += operator[0].length;
  const minus = reader.text[reader.at] === "-";
  if (minus) reader.at += 1;
  const exponent = atom(reader);
  if (exponent) return combined(base, "^", minus ? negated(exponent) : exponent);
  reader.at = before;
  return base;
}

function atom(reader: Reader): Node | undefined {
  const rest = ahead(reader);
  if (/^[\d.]/.test(rest)) {
    const left = parseNumber(reader, rest);
    return left?.shape === "number" ? implicit(reader, left) : left;
  }
  if (rest.startsWith("(")) return parenthesis(reader);
  if (rest.startsWith("√")) {
    reader.at += 1;
    const inner = atom(reader);
    return inner && { shape: inner.value === undefined ? "symbolic" : "power", value: inner.value === undefined ? undefined : Math.sqrt(inner.value), key: `√${inner.key}` };
  }
  if (rest.startsWith("π")) {
    reader.at += 1;
    return { shape: "power", value: Math.PI, key: "π" };
  }
  return call(reader, rest) ?? variable(reader, rest);
}

function parenthesis(reader: Reader): Node | undefined {
  const before = reader.at;
  reader.at += 1;
  const inner = sum(reader);
  const close = inner && /^\s?\)/.exec(ahead(reader));
  if (!inner || !close) {
    reader.at = before;
    return undefined;
  }
  reader.at += close[0].length;
  return inner.shape === "number" ? inner : { ...inner, key: `(${inner.key})` };
}

/** "gcd(56, 21)", "f(3)". The divisor functions have many names. */
function call(reader: Reader, rest: string): Node | undefined {
  const head = /^(\p{L}{1,8})(\s?)\(/u.exec(rest);
  const name = head?.[1]?.toLowerCase() ?? "";
  const known = divisors.get(name) ?? (functions.has(name) ? name : undefined);
  if (!head || (known === undefined && (head[2] !== "" || name.length > 1))) return undefined;
  const before = reader.at;
  reader.at += head[0].length;
  const values: Node[] = [];
  for (;;) {
    reader.at += /^\s*/.exec(ahead(reader))?.[0].length ?? 0;
    const argument = sum(reader);
    if (!argument) break;
    values.push(argument);
    const separator = /^\s?[,;]\s?/.exec(ahead(reader));
    if (!separator) break;
    reader.at += separator[0].length;
  }
  const close = /^\s?\)/.exec(ahead(reader));
  if (!close || values.length === 0) {
    reader.at = before;
    return undefined;
  }
  reader.at += close[0].length;
  const keys = values.map(({ key }) => key);
  return { shape: "call", key: `${known ?? name}(${(known === "gcd" || known === "lcm" ? keys.toSorted() : keys).join(",")})` };
}

const functions = new Set(["sin", "cos", "tan", "log", "ln", "exp", "max", "min", "abs", "floor", "ceil", "phi"]);

/** One letter that stands alone; a digit may precede it ("2x"). */
function variable(reader: Reader, rest: string): Node | undefined {
  const letter = /^([a-zA-Z])(?![\p{L}\p{N}'])/u.exec(rest)?.[1];
  if (letter === undefined || /[\p{L}']/u.test(reader.text[reader.at - 1] ?? "")) return undefined;
  reader.at += 1;
  return { shape: "symbolic", key: letter };
}

/** "2x", "3√2", "2π"; letters that are usual units are left alone. */
function implicit(reader: Reader, left: Node): Node {
  const next = /^(?:([xyznabckpqrt])(?![\p{L}\p{N}])|[√π])/u.exec(ahead(reader));
  if (!next || /^x\s?\d/.test(ahead(reader))) return left;
  const right = power(reader);
  return right ? combined(left, "*", right) : left;
}

function percentSign(reader: Reader): boolean {
  const sign = /^\s?(?:%|percent\b|per cent\b|prozent\b|por ciento\b|pour cent\b|por cento\b|per cento\b)/i.exec(ahead(reader));
  if (sign) reader.at += sign[0].length;
  return sign !== null;
}

function negated(node: Node): Node {
  return { ...node, key: `-${node.key}`, value: node.value === undefined ? undefined : -node.value, ...(node.digits !== undefined && { digits: node.digits === "0" ? "0" : `-${node.digits}` }) };
}

/** A formula or number found in a text. */
export interface MathToken {
  readonly start: number;
  readonly end: number;
  /**
   * number: "7", "1,234", "-5"; fraction: "3/4", "1 1/2"; power: "2^10", "√2", "3×10^8": these may be an answer as they stand.
   * compound: "40 × 2 + 16"; call: "GCD(56, 21)"; symbolic: "2x + 1"; clock: "3:45".
   */
  readonly shape: "number" | "fraction" | "power" | "compound" | "call" | "symbolic" | "clock";
  /** Its value; absent where it has letters or cannot be computed. */
  readonly value?: number;
  /** Spelled in one way: no spaces, "*" for every sign of multiplication; for gcd and lcm with sorted arguments. */
  readonly key: string;
  /** All digits of a whole number, for those beyond 2^53. */
  readonly digits?: string;
  /** How many decimals were written, and how many significant digits. */
  readonly decimals: number;
  readonly significant: number;
  readonly percent: boolean;
}

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

interface Reader {
  readonly text: string;
  at: number;
  readonly european: boolean;
  readonly limit: number;
  depth: number;
}

interface Node {
  readonly shape: MathToken["shape"];
  readonly value?: number | undefined;
  readonly key: string;
  readonly digits?: string | undefined;
  readonly decimals?: number;
  readonly significant?: number;
}

function sum(reader: Reader): Node | undefined {
  if (reader.depth > 12) return undefined;
  reader.depth += 1;
  const sign = /^([-+])\s?(?=[\d.(√πa-zA-Z])/.exec(ahead(reader));
  if (sign) reader.at += sign[0].length;
  let left = product(reader);
  if (left && sign?.[1] === "-") left = negated(left);
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

function product(reader: Reader): Node | undefined {
  let left = power(reader);
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
  if (/^[\d.]/.test(rest)) return number(reader, rest);
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

export const divisors: ReadonlyMap<string, string> = new Map(Object.entries({
  gcd: "gcd", gcf: "gcd", hcf: "gcd", mcd: "gcd", mdc: "gcd", pgcd: "gcd", pgdc: "gcd", ggt: "gcd", lcm: "lcm", mcm: "lcm", mmc: "lcm", ppcm: "lcm", kgv: "lcm",
}));
const functions = new Set(["sin", "cos", "tan", "log", "ln", "exp", "max", "min", "abs", "floor", "ceil", "phi"]);

/** One letter that stands alone; a digit may precede it ("2x"). */
function variable(reader: Reader, rest: string): Node | undefined {
  const letter = /^([a-zA-Z])(?![\p{L}\p{N}'])/u.exec(rest)?.[1];
  if (letter === undefined || /[\p{L}']/u.test(reader.text[reader.at - 1] ?? "")) return undefined;
  reader.at += 1;
  return { shape: "symbolic", key: letter };
}

function number(reader: Reader, rest: string): Node | undefined {
  const clock = /^\d{1,3}:\d{1,2}(?::\d{1,2})*(?![\d:])/.exec(rest)?.[0];
  if (clock !== undefined) {
    reader.at += clock.length;
    return { shape: "clock", key: clock };
  }
  const written = (reader.european ? europeanNumber : englishNumber).exec(rest)?.[0];
  if (written === undefined) return undefined;
  reader.at += written.length;
  const plain = plainDigits(written, reader.european);
  const [whole = "", decimals = ""] = plain.split(".");
  const node: Node = {
    shape: "number", value: Number(plain), key: plain, decimals: decimals.length, significant: plain.replace(/^[0.]+/, "").replace(".", "").length,
    digits: decimals === "" ? whole.replace(/^0+(?=\d)/, "") : undefined,
  };
  return mixed(reader, node) ?? scaled(reader, node) ?? implicit(reader, node);
}

const groups = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])(?!,\d{3})`;
const points = String.raw`\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d{1,3}\.\d{3},\d+(?!\d)`;
const englishNumber = new RegExp(String.raw`^(?:${points}|${groups}|\d+\.\d+|\d+|\.\d+)`);
const europeanNumber = new RegExp(String.raw`^(?:${points}|\d{1,3},\d{3}\.\d+(?!\d)|[1-9]\d{0,2}\.\d{3}(?![\d])|\d+,\d+|\d+\.\d+|\d+|\.\d+)`);

/** In the spelling JavaScript reads. */
function plainDigits(written: string, european: boolean): string {
  const [lastComma, lastPoint] = [written.lastIndexOf(","), written.lastIndexOf(".")];
  const severalPoints = written.indexOf(".") !== lastPoint;
  const commaIsDecimal = lastComma > lastPoint && (lastPoint >= 0 || european) && written.indexOf(",") === lastComma;
  const pointGroups = severalPoints || commaIsDecimal || (european && lastComma < 0 && /^[1-9]\d{0,2}\.\d{3}$/.test(written));
  const ungrouped = pointGroups ? written.replaceAll(".", "") : written;
  const plain = commaIsDecimal ? ungrouped.replace(",", ".") : ungrouped.replaceAll(",", "");
  return plain.startsWith(".") ? `0${plain}` : plain;
}

/** "1 1/2". */
function mixed(reader: Reader, whole: Node): Node | undefined {
  const match = /^ (\d{1,4})\/(\d{1,4})(?![\d/])/.exec(ahead(reader));
  if (!match || whole.digits === undefined || whole.value === undefined || Number(match[2]) <= Number(match[1])) return undefined;
  reader.at += match[0].length;
  const [top, bottom] = [Number(match[1]), Number(match[2])];
  return { shape: "fraction", value: whole.value + top / bottom, key: `${whole.value * bottom + top}/${bottom}` };
}

/** "1.5 million". */
function scaled(reader: Reader, factor: Node): Node | undefined {
  const match = /^ (thousand|million|billion|trillion|mio|mrd|millones|millions|milhões|milioni|millionen)\b/i.exec(ahead(reader));
  const scale = scales.get(match?.[1]?.toLowerCase() ?? "");
  if (!match || scale === undefined || factor.value === undefined) return undefined;
  reader.at += match[0].length;
  const value = factor.value * scale;
  return { shape: "number", value, key: String(value), decimals: 0, significant: 15, digits: Number.isSafeInteger(value) ? String(value) : undefined };
}

const scales: ReadonlyMap<string, number> = new Map(Object.entries({ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, mio: 1e6, mrd: 1e9, millones: 1e6, millions: 1e6, "milhões": 1e6, milioni: 1e6, millionen: 1e6 }));

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

function combined(left: Node, operator: string, right: Node): Node {
  const letters = [left, right].some(({ shape }) => shape === "symbolic" || shape === "clock" || shape === "call");
  const value = left.value === undefined || right.value === undefined ? undefined : calculate(left.value, operator, right.value);
  const key = `${left.key}${operator}${right.key}`;
  if (letters) return { shape: "symbolic", key };
  return { shape: shapeOf(left, operator, right), value, key };
}

function shapeOf(left: Node, operator: string, right: Node): MathToken["shape"] {
  if (operator === "/" && left.shape === "number" && right.shape === "number") return "fraction";
  if (operator === "^" && left.shape === "number") return "power";
  if (operator === "*" && left.shape === "number" && right.shape === "power") return "power";
  if (operator === "/" && left.shape === "power" && right.shape === "number") return "power";
  return "compound";
}

function calculate(left: number, operator: string, right: number): number | undefined {
  switch (operator) {
    case "+": return left + right;
    case "-": return left - right;
    case "*": return left * right;
    case "/": return right === 0 ? undefined : left / right;
    case "^": return left ** right;
    case "mod": return right === 0 ? undefined : ((left % right) + right) % right;
    default: return undefined;
  }
}

function negated(node: Node): Node {
  return { ...node, key: `-${node.key}`, value: node.value === undefined ? undefined : -node.value, ...(node.digits !== undefined && { digits: node.digits === "0" ? "0" : `-${node.digits}` }) };
}

function ahead(reader: Reader): string {
  return reader.text.slice(reader.at, Math.min(reader.limit, reader.at + 60));
}

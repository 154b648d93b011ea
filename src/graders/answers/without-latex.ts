import { marks } from "./readable.ts";

/**
 * LaTeX in the spelling people type: fractions with a slash, "×", "(mod 5)", no delimiters, no layout. Linear in the length: every
 * pass is bounded, and there are at most six for nested braces.
 */
export function withoutLatex(text: string): string {
  if (!/[\\$]/.test(text)) return text;
  let rest = text
    .replace(/\\\\(?:\[[^\]\n]{0,10}\])?(?=[\s&])/g, "\n")
    .replaceAll("{,}", ",")
    .replace(/\\([{}])/g, (_, brace: string) => (brace === "{" ? openSet : closeSet))
    .replace(/\\(?:begin|end)\s?\{[a-z]{1,20}\*?\}(?:\{[lcr|]{1,9}\})?/g, "\n")
    .replace(/\\\[|\\\]|\$\$/g, "\n")
    .replace(/\\\(|\\\)/g, " ")
    .replace(/\\([%#&_])/g, "$1")
    .replace(/\\?\$/g, "")
    .replace(/&(?=\s?[=≈≡<>])/g, "");
  for (let pass = 0; pass < 6; pass += 1) {
    const next = unnest(rest);
    if (next === rest) break;
    rest = next;
  }
  return rest
    .replace(/\\([a-zA-Z]{1,20})\*? ?/g, (_, name: string) => symbols.get(name) ?? " ")
    .replace(/\\!/g, "")
    .replace(/\\[,;: ]/g, " ")
    .replaceAll(openSet, "{")
    .replaceAll(closeSet, "}");
}

const [openSet, closeSet] = ["\ue004", "\ue005"];

/** One level of commands with arguments. */
function unnest(text: string): string {
  return text
    .replace(/\\[dtc]?frac\s?(?:\{([^{}]{1,200})\}|(\d))\s?(?:\{([^{}]{1,200})\}|(\d))/g, (_, a?: string, b?: string, c?: string, d?: string) => ` ${grouped(a ?? b ?? "")}/${grouped(c ?? d ?? "")}`)
    .replace(/\\(?:text(?:bf|it|rm|sf|tt)?|math(?:bf|rm|it|bb|cal|sf)|operatorname\*?|mbox|emph|underline|textcolor\{[a-z]{1,20}\}|color\{[a-z]{1,20}\}|bm|boldsymbol)\s?\{([^{}]{0,400})\}/g, "$1")
    .replace(/\\boxed\s?\{([^{}]{0,400})\}/g, `${marks.box}$1${marks.endBox}`)
    .replace(/\\sqrt\s?\{([^{}]{1,200})\}/g, (_, inner: string) => `√${grouped(inner)}`)
    .replace(/\\pmod\s?\{([^{}]{1,60})\}/g, " (mod $1)")
    .replace(/\\pmod\s?(\d+)/g, " (mod $1)")
    .replace(/\^\s?\{([^{}]{1,60})\}/g, (_, inner: string) => (/\\circ/.test(inner) ? "°" : `^${grouped(inner)}`))
    .replace(/\^\\circ/g, "°")
    .replace(/_\s?\{[^{}]{1,60}\}/g, "");
}

function grouped(inner: string): string {
  const trimmed = inner.trim();
  return /^(?:\d[\d.,]*|[a-zA-Z])$/.test(trimmed) ? trimmed : `(${trimmed})`;
}

const symbols: ReadonlyMap<string, string> = new Map(Object.entries({
  times: "×", cdot: "×", div: "÷", equiv: "≡", bmod: " mod ", mod: " mod ", neq: "≠", ne: "≠", approx: "≈", sim: "≈", implies: "⇒", Rightarrow: "⇒", rightarrow: "⇒", to: "⇒",
  Longrightarrow: "⇒", iff: "⇒", Leftrightarrow: "⇒", therefore: "∴", pi: "π", gcd: "gcd", lcm: "lcm", checkmark: "✓", in: "∈", pm: "±", ldots: "...", dots: "...", cdots: "...", lor: " or ", land: " and ",
  log: "log", ln: "ln", sin: "sin", cos: "cos", tan: "tan", max: "max", min: "min", degree: "°", mid: "|", nmid: " does not divide ", left: "", right: "", big: "", Big: "", displaystyle: "",
}));

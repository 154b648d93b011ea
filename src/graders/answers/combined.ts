import type { Node } from "./math-reader.ts";
import type { MathToken } from "./math-token.ts";

/** Two parts of a formula and the operator between them, computed where both have a value. */
export function combined(left: Node, operator: string, right: Node): Node {
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

import type { ErrorObject } from "ajv";
import { didYouMean } from "./did-you-mean.ts";

/** A schema violation in plain words: where, what was expected, what was received. */
export interface SchemaComplaint {
  readonly path: readonly (string | number)[];
  readonly what: string;
}

/** Turns ajv's first error into words; `value` is the whole checked value, `known` the property names at that place. */
export function schemaComplaint(error: ErrorObject, value: unknown): SchemaComplaint {
  const path = pointerPath(error.instancePath);
  const received = show(valueAt(value, path));
  const parameters = error.params as Record<string, unknown>;
  if (error.propertyName !== undefined) return { path, what: `the name ${show(error.propertyName)} is not allowed: expected ${patternText(parameters.pattern)}` };
  switch (error.keyword) {
    case "additionalProperties": {
      const name = String(parameters.additionalProperty);
      const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
      if (name === "<<") return { path: [...path, name], what: "merge keys are not read; write the fields out" };
      return { path: [...path, name], what: `unknown field${didYouMean(name, known)}; expected ${known.join(", ") || "no fields"}` };
    }
    case "required":
      return { path, what: `the field "${String(parameters.missingProperty)}" is missing` };
    case "enum":
      return { path, what: `expected one of ${(parameters.allowedValues as unknown[]).map(String).join(", ")}; received ${received}` };
    case "type":
      return { path, what: `expected ${typeText(parameters.type)}; received ${received}` };
    case "pattern":
      return { path, what: `expected ${patternText(parameters.pattern)}; received ${received}` };
    case "const":
      return { path, what: `expected ${show(parameters.allowedValue)}; received ${received}` };
    case "minimum": case "maximum": case "exclusiveMinimum": case "exclusiveMaximum":
      return { path, what: `expected a number ${String(parameters.comparison)} ${String(parameters.limit)}; received ${received}` };
    case "minLength":
      return { path, what: `expected some text; received ${received}` };
    case "minItems": case "minProperties":
      return { path, what: `expected at least ${String(parameters.limit)} ${parameters.limit === 1 ? "entry" : "entries"}; received ${received}` };
    case "maxItems": case "maxProperties":
      return { path, what: `expected at most ${String(parameters.limit)} entries; received ${String(size(valueAt(value, path)))}` };
    default:
      return { path, what: `${error.message ?? error.keyword}; received ${received}` };
  }
}

function pointerPath(pointer: string): (string | number)[] {
  return pointer.split("/").slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value);
}

function typeText(type: unknown): string {
  const names: Record<string, string> = { array: "a list", object: "a table of fields", string: "text", integer: "a whole number", number: "a number", boolean: "true or false" };
  return (Array.isArray(type) ? type : [type]).map((name) => names[String(name)] ?? String(name)).join(" or ");
}

/** What is meant by the patterns that schemas use; another one is told as it is. */
function patternText(pattern: unknown): string {
  return patterns[String(pattern)] ?? `text of the form ${String(pattern)}`;
}

const patterns: Readonly<Record<string, string>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": "lower-case words joined by hyphens",
  "^[A-Za-z][A-Za-z0-9_-]*$": "a word of letters, digits, hyphens and underscores that begins with a letter",
  "\\p{L}": "text with a letter in it",
  "^\\d{1,3}(?:\\.\\d{1,6})?%$": "a number, or a share such as 0.5%",
  "\\S": "some text",
  "^(?=.*\\S)[^\\u0000-\\u001f\\u007f]+$": "a line of text",
};

function size(value: unknown): number {
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

function show(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

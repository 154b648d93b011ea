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
  switch (error.keyword) {
    case "additionalProperties": {
      const name = String(parameters.additionalProperty);
      const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
      return { path: [...path, name], what: `unknown field${didYouMean(name, known)}; expected ${known.join(", ") || "no fields"}` };
    }
    case "required":
      return { path, what: `the field "${String(parameters.missingProperty)}" is missing` };
    case "enum":
      return { path, what: `expected one of ${(parameters.allowedValues as unknown[]).map(String).join(", ")}; received ${received}` };
    case "type":
      return { path, what: `expected ${typeText(parameters.type)}; received ${received}` };
    case "pattern":
      return { path, what: `expected lower-case words joined by hyphens; received ${received}` };
    case "propertyNames":
      return { path, what: `the name ${show(parameters.propertyName)} is not allowed: expected lower-case words joined by hyphens` };
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

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

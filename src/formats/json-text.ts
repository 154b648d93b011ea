/**
 * A value as JSON text, safe to print: terminal and bidirectional controls and invisible characters that JSON allows in strings are escaped.
 * Throws an `Error` that names the path of a number JSON lacks, which `JSON.stringify` would turn into null.
 * @param indent spaces a level; everything on one line where absent
 */
export function jsonText(value: unknown, indent?: number): string {
  if (!isFinite(value)) throw new Error(`${pathOf(value, "$")}, which JSON cannot hold`);
  // Such characters can stand in strings alone, where an escape means the same.
  return JSON.stringify(value, null, indent).replace(controls, (control) => Array.from({ length: control.length }, (_, at) => `\\u${control.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""));
}

const controls = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udfff]/g;

/** Whether every number in the value is one that JSON has. */
function isFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value) ? value.every(isFinite) : Object.values(value).every(isFinite);
}

/** Where the first number stands that JSON lacks, and which it is. */
function pathOf(value: unknown, path: string): string {
  if (typeof value !== "object" || value === null) return `${path} is ${String(value)}`;
  for (const [key, item] of Object.entries(value)) if (!isFinite(item)) return pathOf(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
  return path;
}

/**
 * A value as JSON text, safe to print: terminal and bidirectional controls that JSON allows in strings are escaped.
 * Throws an `Error` that names the path of a number JSON lacks, which `JSON.stringify` would turn into null.
 * @param indent spaces a level; everything on one line where absent
 */
export function jsonText(value: unknown, indent?: number): string {
  requireFinite(value, "$");
  // Such characters can stand in strings alone, where an escape means the same.
  return JSON.stringify(value, null, indent).replace(controls, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const controls = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function requireFinite(value: unknown, path: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${path} is ${value}, which JSON cannot hold`);
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === "number" || typeof item === "object") requireFinite(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
  }
}

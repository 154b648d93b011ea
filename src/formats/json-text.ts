/**
 * A value as JSON text, safe to print: terminal and bidirectional controls and invisible characters that JSON allows in strings are escaped.
 * Throws an `Error` that names the path of a number JSON lacks, which `JSON.stringify` would turn into null.
 * @param indent spaces a level; everything on one line where absent
 */
export function jsonText(value: unknown, indent?: number): string {
  requireFinite(value, "$");
  // Such characters can stand in strings alone, where an escape means the same.
  return JSON.stringify(value, null, indent).replace(controls, (control) => Array.from({ length: control.length }, (_, at) => `\\u${control.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""));
}

const controls = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udfff]/g;

function requireFinite(value: unknown, path: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${path} is ${value}, which JSON cannot hold`);
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === "number" || typeof item === "object") requireFinite(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
  }
}

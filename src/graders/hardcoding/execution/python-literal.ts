/** A JSON-able value as a Python string literal of its JSON, ASCII only; lone surrogates survive as such. */
export function pythonLiteral(value: unknown): string {
  const ascii = JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return JSON.stringify(ascii);
}

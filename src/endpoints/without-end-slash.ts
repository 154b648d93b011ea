/** A text without the slashes at its end. Not by a regular expression: thousands of slashes before something else would take it minutes. */
export function withoutEndSlash(text: string): string {
  let end = text.length;
  while (text[end - 1] === "/") end--;
  return text.slice(0, end);
}

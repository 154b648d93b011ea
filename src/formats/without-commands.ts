/** Text of our own layout that holds foreign names: no line of it may be what a CI takes for a command (GitHub's `::error`, `##[group]`), which it does after white space too. Columns keep their places. */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*?)[^\S\n]?(?=::|##\[)/gm, "$1>");
}

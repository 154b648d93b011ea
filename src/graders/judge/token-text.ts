/** A token as a person would read it: without white space and the marks some tokenisers put in its place. */
export function tokenText(token: string): string {
  return token.replace(/^[\sĠ▁Ċ]+/u, "").trimEnd();
}

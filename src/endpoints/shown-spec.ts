/** What was typed as an endpoint or address, fit for a message: a password in an address is not shown. */
export function shownSpec(typed: string): string {
  return typed.replace(/\/\/[^\s/]*@/g, "//…@");
}

/** `35,000`: more digits would pretend to know. */
export function tokenText(count: number): string {
  return Number(count.toPrecision(2)).toLocaleString("en");
}

/** A JSON pointer (RFC 6901) into the report: every mark of a picture says where its figure stands. */
export function place(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

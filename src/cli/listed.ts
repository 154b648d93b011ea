/** Values separated by commas as well as by repeating the flag. */
export function listed(values: readonly string[] | undefined): readonly string[] | undefined {
  return values?.flatMap((value) => value.split(",")).map((value) => value.trim()).filter((value) => value !== "");
}

/** A suite's name from its file's: lower-case words joined by hyphens. */
export function suiteName(file: string): string {
  const stem = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, "");
  return stem.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "questions";
}

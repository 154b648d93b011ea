import { complaint, type Path, type Source } from "./source.ts";

/** Levels of lists and tables in one another. */
const DEEPEST = 100;

/** Throws a `UsageError` for what JSON cannot hold (a list that holds itself) and for the key `__proto__`, with which data could reach into programs. */
export function checkPlain(source: Source): void {
  const inside = new Set<object>();
  const seen = new Set<object>();
  const look = (value: unknown, path: Path): void => {
    if (typeof value !== "object" || value === null) return;
    if (path.length > DEEPEST) throw complaint(source, path.slice(0, 3), "nested too deeply; expected plain data");
    if (inside.has(value)) throw complaint(source, path, "holds itself (an alias inside its own anchor); expected plain data");
    if (seen.has(value)) return;
    inside.add(value);
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      if (key === "__proto__") throw complaint(source, [...path, key], "this key is not allowed; expected another name");
      look((value as Readonly<Record<string | number, unknown>>)[key], [...path, key]);
    }
    inside.delete(value);
    seen.add(value);
  };
  look(source.value, []);
}

import type { Random } from "../coverage/random.ts";

/** Damages one value inside JSON text, and leaves the rest whole; undefined where the text is no JSON, or has been blown up already. Values no JSON writer would write are possible (1e999, a key twice). */
export function mutateJson(text: string, random: Random): string | undefined {
  if (text.length > 7000) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const places = placesIn(value);
  const target = places[Math.floor(random() * places.length)];
  return written(value, target, random);
}

/** Every list and object, and every value in one, by its owner and key. */
interface Place {
  readonly owner: object;
  readonly key: string | number;
}

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => [{ owner: value, key }, ...placesIn(inner)]);
}

function written(value: unknown, target: Place | undefined, random: Random): string {
  if (target === undefined) return pick(values, random);
  const kind = random();
  const write = (inner: unknown): string => {
    if (typeof inner !== "object" || inner === null) return JSON.stringify(inner);
    const isTarget = (key: string | number): boolean => inner === target.owner && key === target.key;
    if (Array.isArray(inner)) {
      const items: unknown[] = inner;
      return `[${items.flatMap((item, index) => (isTarget(index) ? (kind < 0.2 ? [] : kind < 0.3 ? [write(item), write(item)] : [pick(values, random)]) : [write(item)])).join(",")}]`;
    }
    return `{${Object.entries(inner).flatMap(([key, item]) => {
      if (!isTarget(key)) return [`${JSON.stringify(key)}:${write(item)}`];
      if (kind < 0.2) return [];
      if (kind < 0.3) return [`${JSON.stringify(key)}:${write(item)}`, `${JSON.stringify(key)}:${pick(values, random)}`];
      if (kind < 0.4) return [`${JSON.stringify(pick(keys, random))}:${write(item)}`];
      if (kind < 0.5) return [`${JSON.stringify(key)}:${write(item)}`, `${JSON.stringify(pick(keys, random))}:${pick(values, random)}`];
      if (kind < 0.6) return [`${JSON.stringify(key)}:[${write(item)}]`];
      return [`${JSON.stringify(key)}:${pick(values, random)}`];
    }).join(",")}}`;
  };
  return write(value);
}

const keys = ["__proto__", "constructor", "prototype", "toString", "", "length", "a\u0000b", "0", "type", "id", "\ud800"];

const values = [
  "null", "true", "false", "0", "-0", "-1", "0.5", "1e999", "-1e999", "1e308", "NaN", "Infinity", "4294967297", "9007199254740993", '""', '" "', '"\\u0000"', '"\\ud800"', '"__proto__"', '"constructor"', '"\\u001b[2J"', '"NaN"', '"1"', "[]", "{}", "[null]", "[[]]", "[1e999]", '{"a":null}',
  '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1,"valueOf":1}', '{"length":4294967295}', `"${"x".repeat(5000)}"`, `${"[".repeat(4000)}${"]".repeat(4000)}`, `${'{"a":'.repeat(4000)}1${"}".repeat(4000)}`, `[${"0,".repeat(5000)}0]`,
];

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}

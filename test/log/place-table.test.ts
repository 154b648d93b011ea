import fc from "fast-check";
import { expect, test } from "vitest";
import { placeTable } from "../../src/log/place-table.ts";

const digest = fc.string({ unit: fc.constantFrom(...Array.from({ length: 16 }, (_, digit) => digit.toString(16))), minLength: 32, maxLength: 32 });
/** Digests that differ at one end or in the middle alone: they meet in the same places, and each must find its own. */
const crowded = fc.tuple(fc.constantFrom("00000000", "000003ff", "ffffffff"), fc.constantFrom("00000000", "00000001"), fc.constantFrom("0", "f"), fc.nat(15)).map(([first, second, third, last]) => first + second + third.repeat(15) + last.toString(16));

test("behaves as a map does, whatever the digests have in common", () => {
  const step = fc.record({ do: fc.constantFrom("set", "set", "get", "delete"), digest: fc.oneof(crowded, digest), offset: fc.oneof(fc.nat(), fc.maxSafeNat()) });
  fc.assert(fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
    const [table, map] = [placeTable(), new Map<string, number>()];
    for (const { do: what, digest: of, offset } of steps) {
      if (what === "set") {
        table.set(of, offset);
        map.set(of, offset);
      } else if (what === "delete") {
        table.delete(of);
        map.delete(of);
      }
      expect(table.get(of)).toBe(map.get(of));
    }
    for (const { digest: of } of steps) expect(table.get(of)).toBe(map.get(of));
  }));
});

test("grows: a hundred thousand digests, eight to a first word, are all found, and no others", () => {
  const table = placeTable();
  const of = (number: number): string => (Math.imul(number >>> 3, 0x9e3779b1) >>> 0).toString(16).padStart(8, "0") + number.toString(16).padStart(24, "0");
  const count = 100_000;
  for (let number = 0; number < count; number++) table.set(of(number), number * 5000);
  for (let number = 0; number < count; number += 3) table.delete(of(number));
  for (let number = 0; number < count; number += 6) table.set(of(number), number);
  const wrong = Array.from({ length: count * 2 }, (_, number) => number).filter((number) => {
    const expected = number >= count ? undefined : number % 6 === 0 ? number : number % 3 === 0 ? undefined : number * 5000;
    return table.get(of(number)) !== expected;
  });
  expect(wrong).toEqual([]);
});

test("a digest of another form does not spoil those that are one", () => {
  const table = placeTable();
  table.set("0".repeat(32), 7);
  table.set("nobody's", 1);
  table.set("nobody's either", 2);
  table.set("0".repeat(31), 3);
  table.delete("");
  expect(table.get(`1${"0".repeat(31)}`)).toBeUndefined();
});

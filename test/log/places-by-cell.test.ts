import fc from "fast-check";
import { expect, test } from "vitest";
import { placesByCell } from "../../src/log/places-by-cell.ts";

test("behaves as a map of lists does; what was taken leaves room that is used again", () => {
  const step = fc.record({ do: fc.constantFrom("add", "add", "add", "take"), cell: fc.nat(9), offset: fc.maxSafeNat() });
  fc.assert(fc.property(fc.array(step, { maxLength: 5000 }), (steps) => {
    const [places, map] = [placesByCell(), new Map<number, number[]>()];
    for (const { do: what, cell, offset } of steps) {
      if (what === "add") {
        places.add(cell, offset);
        map.set(cell, [...(map.get(cell) ?? []), offset]);
      } else {
        expect(places.take(cell)).toEqual(map.get(cell) ?? []);
        map.delete(cell);
      }
      expect(places.has(cell)).toBe(map.has(cell));
    }
    expect([...places.cells()]).toEqual([...map.keys()]);
    for (const [cell, offsets] of map) expect(places.take(cell)).toEqual(offsets);
  }), { numRuns: 20 });
});

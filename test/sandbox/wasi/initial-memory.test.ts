import { expect, test } from "vitest";
import { initialMemory } from "../../../src/sandbox/wasi/initial-memory.ts";

const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
/** One function: block; if (!*(4018784)) { *(4018784) = 1; … */
const code = [10, 27, 1, 25, 0, 0x02, 0x40, 0x41, 0xe0, 0xa4, 0xf5, 0x01, 0x28, 2, 0, 0x45, 0x04, 0x40, 0x41, 0xe0, 0xa4, 0xf5, 0x01, 0x41, 1, 0x36, 2, 0, 0x0b];
/** "ab" at 1024, nothing at 70000. */
const data = [11, 16, 2, 0, 0x41, 0x80, 8, 0x0b, 2, 0x61, 0x62, 0, 0x41, 0xf0, 0xa2, 4, 0x0b, 0];

test("reads the data, and the mark of the entry", () => {
  expect(initialMemory(Uint8Array.from([...magic, ...code, ...data]))).toEqual({ started: 4018784, pieces: [{ at: 1024, bytes: Uint8Array.of(0x61, 0x62) }, { at: 70000, bytes: new Uint8Array() }] });
});

test.each([
  ["another entry", [...magic, 10, 4, 1, 2, 0, 0x0b, ...data]],
  ["passive data", [...magic, ...code, 11, 4, 1, 1, 1, 0x61]],
  ["data at a computed place", [...magic, ...code, 11, 7, 1, 0, 0x23, 0, 0x0b, 1, 0x61]],
  ["cut data", [...magic, ...code, 11, 4, 2, 0, 0x41, 0x80]],
])("refuses %s", (_, bytes) => {
  expect(() => initialMemory(Uint8Array.from(bytes))).toThrow(/WebAssembly module/);
});

import { expect, test } from "vitest";
import { deepenStack, STACK_BYTES } from "../../../src/sandbox/wasi/deepen-stack.ts";

const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
/** (memory 10), (global (mut i32) (i32.const 65536)), exported as "m" and "g", and a custom section. */
const memory = [5, 3, 1, 0, 10];
const global = [6, 8, 1, 0x7f, 1, 0x41, 0x80, 0x80, 4, 0x0b];
const exported = [7, 9, 2, 1, 0x6d, 2, 0, 1, 0x67, 3, 0];
const custom = [0, 2, 1, 0x78];

test("the memory grows by the stack, and the stack pointer starts at its end", async () => {
  const { instance } = await WebAssembly.instantiate(deepenStack(Uint8Array.from([...magic, ...memory, ...global, ...exported, ...custom])));
  const { m, g } = instance.exports;
  expect(m!.buffer!.byteLength).toBe(10 * 65_536 + STACK_BYTES);
  expect(g!.value).toBe(10 * 65_536 + STACK_BYTES);
});

test.each([
  ["a memory with a maximum", [...magic, 5, 4, 1, 1, 10, 20, ...global]],
  ["two globals", [...magic, ...memory, 6, 11, 2, 0x7f, 1, 0x41, 0, 0x0b, 0x7f, 0, 0x41, 0, 0x0b]],
  ["no memory", [...magic, ...global]],
  ["a cut file", [...magic, 5, 0x80]],
])("refuses %s", (_, bytes) => {
  expect(() => deepenStack(Uint8Array.from(bytes))).toThrow(/WebAssembly module/);
});

declare const WebAssembly: {
  instantiate(bytes: Uint8Array): Promise<{ instance: { exports: Record<string, { readonly value?: number; readonly buffer?: ArrayBuffer }> } }>;
};

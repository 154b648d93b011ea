import { sectionsOf } from "./sections-of.ts";
import { unsigned } from "./unsigned.ts";

/** What a program's C stack gets: a native thread's is 8 MiB, but frames are larger in WebAssembly, and it must outlast V8's own stack. */
export const STACK_BYTES = 64 * 2 ** 20;
const PAGE = 65_536;

/**
 * Gives CPython a deeper C stack. As compiled it has 512 KiB, in which a recursion through `functools.lru_cache`, `sorted` or a generator traps
 * at a depth below 100; Python's own limit of 1000 calls is then the one that counts. The new stack lies behind the initial memory, where the allocator
 * does not reach: the allocator takes what it grows, and knows the end of the initial memory from the file.
 * Custom sections (debug information) are left out, and the data: every instance gets its memory from a snapshot (`take-snapshot.ts`).
 * @throws Error when the module is not built as clang builds it: one memory, and the stack pointer as its only global
 * @see https://webassembly.github.io/spec/core/binary/modules.html
 */
export function deepenStack(wasm: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = [wasm.subarray(0, 8)];
  let end = 0;
  for (const { id, start, content } of sectionsOf(wasm)) {
    if (id === section.memory) {
      const [count, flags] = content;
      const [pages] = unsigned(content, 2);
      if (count !== 1 || flags !== 0) throw new Error("the WebAssembly module has an unusual memory");
      end = pages + STACK_BYTES / PAGE;
      parts.push(written(id, [1, 0, ...leb(end, false)]));
    } else if (id === section.global) {
      const [count, type, mutable, operation] = content;
      if (count !== 1 || type !== I32 || mutable !== 1 || operation !== I32_CONST || end === 0) throw new Error("the WebAssembly module has unusual globals");
      parts.push(written(id, [1, I32, 1, I32_CONST, ...leb(end * PAGE, true), END]));
    } else if (id !== section.custom && id !== section.data) {
      parts.push(wasm.subarray(start, content.byteOffset - wasm.byteOffset + content.length));
    }
  }
  return concatenated(parts);
}

const section = { custom: 0, memory: 5, global: 6, data: 11 };
const I32 = 0x7f;
const I32_CONST = 0x41;
const END = 0x0b;

function written(id: number, content: readonly number[]): Uint8Array {
  return Uint8Array.from([id, ...leb(content.length, false), ...content]);
}

/** A number of 0 to 2^31 - 1 as LEB128; a signed one must not end in a byte whose sign bit is set. */
function leb(value: number, signed: boolean): number[] {
  const low = value & 0x7f;
  const rest = value >>> 7;
  return rest === 0 && !(signed && low & 0x40) ? [low] : [low | 0x80, ...leb(rest, signed)];
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

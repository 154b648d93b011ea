import { sectionsOf } from "./sections-of.ts";
import { unsigned } from "./unsigned.ts";

/** What a module puts into its memory before it runs, and the address of the mark by which its entry sees that it has run. */
export interface InitialMemory {
  readonly pieces: readonly { readonly at: number; readonly bytes: Uint8Array }[];
  readonly started: number;
}

/**
 * Reads a module's data, and finds the mark that wasi-libc's `_start` sets (`crt1-command.c`: a second call traps).
 * @throws Error when the module is not built as clang builds it
 */
export function initialMemory(wasm: Uint8Array): InitialMemory {
  const sections = [...sectionsOf(wasm)];
  const [code, data] = [codeSection, dataSection].map((wanted) => sections.find(({ id }) => id === wanted)?.content ?? new Uint8Array());
  const [, mark] = guard.exec(Buffer.from(code!.subarray(0, 256)).toString("hex")) ?? [];
  if (mark === undefined) throw new Error("the WebAssembly module has an unusual entry");
  const [started] = unsigned(Buffer.from(mark, "hex"), 0);
  return { pieces: [...segments(data!)], started };
}

const codeSection = 10;
const dataSection = 11;
/** `_start` comes first: block; if (!*(mark)) { *(mark) = 1 */
const guard = /^(?:..)*?024041(?<mark>(?:..){1,5}?)28020045044041\k<mark>4101360200/;
const I32_CONST = 0x41;
const END = 0x0b;

function* segments(data: Uint8Array): Generator<{ at: number; bytes: Uint8Array }> {
  let [count, next] = data.length > 0 ? unsigned(data, 0) : [0, 0];
  for (; count > 0; count--) {
    const [flags, operation] = [data[next], data[next + 1]];
    const [at, end] = unsigned(data, next + 2);
    if (flags !== 0 || operation !== I32_CONST || data[end] !== END) throw new Error("the WebAssembly module has unusual data");
    const [length, start] = unsigned(data, end + 1);
    yield { at, bytes: data.subarray(start, start + length) };
    next = start + length;
  }
}

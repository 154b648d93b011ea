import { unsigned } from "./unsigned.ts";

export interface Section {
  readonly id: number;
  /** Where it begins, with its head. */
  readonly start: number;
  readonly content: Uint8Array;
}

/** The sections of a WebAssembly module. */
export function* sectionsOf(wasm: Uint8Array): Generator<Section> {
  for (let start = 8; start < wasm.length;) {
    const [length, from] = unsigned(wasm, start + 1);
    yield { id: wasm[start]!, start, content: wasm.subarray(from, from + length) };
    start = from + length;
  }
}

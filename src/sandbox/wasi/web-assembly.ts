/** The part of the JavaScript API that is used here; Node has it, its types do not. */
interface Api {
  compile(bytes: Uint8Array<ArrayBuffer>): Promise<Module>;
  readonly Instance: new (module: Module, imports: Readonly<Record<string, object>>) => Instance;
  /** A trap: `unreachable`, an access outside the memory, … */
  readonly RuntimeError: new () => Error;
}

/** Compiled code: threads share it. */
export interface Module {
  readonly kind?: "module";
}

export interface Instance {
  readonly exports: { readonly memory: Memory; _start(): void };
}

export interface Memory {
  readonly buffer: ArrayBuffer;
  /** In pages of 64 KiB. */
  grow(pages: number): number;
}

export const webAssembly = (globalThis as unknown as { readonly WebAssembly: Api }).WebAssembly;

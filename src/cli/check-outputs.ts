import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { UsageError } from "../errors.ts";
import type { Output } from "./parse-reporters.ts";
import type { World } from "./world.ts";

/** Throws a `UsageError` for a report file that cannot be made, before anything is asked. */
export async function checkOutputs(outputs: readonly Output[], { cwd }: World): Promise<void> {
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const path = resolve(cwd, file);
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) throw new UsageError(`--reporter: ${file} is a folder; name a file in it`);
    await access(found && !found.isFile() ? path : dirname(path), constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`--reporter: ${file} cannot be written (${error.code === "ENOENT" ? "there is no such folder" : (error.code ?? error.message)})`);
    });
  }
}

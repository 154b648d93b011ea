import type { FileHandle } from "node:fs/promises";

/** Characters that are gathered before they are written. */
const BLOCK = 65_536;

/** Writes what a function appends into an open file. Rejects when the system refuses, at that piece or at the end. */
export async function intoHandle(handle: FileHandle, write: (append: (text: string) => Promise<void>) => Promise<void>): Promise<void> {
  let held = "";
  const flush = async (): Promise<void> => {
    const text = held;
    held = "";
    await handle.writeFile(text);
  };
  await write(async (text) => {
    held += text;
    if (held.length >= BLOCK) await flush();
  });
  await flush();
}

import { join } from "node:path";
import { fileReaders } from "./file-readers.ts";
import { folderReaders } from "./folder-readers.ts";
import { replyReaders } from "./reply-readers.ts";
import { serverReaders } from "./server-readers.ts";
import { textReaders } from "./text-readers.ts";
import type { Reader } from "./try-input.ts";

/** Every reader there is; files are written below `folder`. */
export async function openReaders(folder: string): Promise<{ readonly readers: readonly Reader[]; readonly close: () => Promise<void> }> {
  const served = await serverReaders(folder);
  return { readers: [...fileReaders(join(folder, "files")), ...folderReaders(join(folder, "runs")), ...textReaders(folder), ...replyReaders(), ...served.readers], close: served.close };
}

import { join } from "node:path";
import { fileReaders } from "./file-readers.ts";
import { folderReaders } from "./folder-readers.ts";
import { replyReaders } from "./reply-readers.ts";
import { serverReaders } from "./server-readers.ts";
import { textReaders } from "./text-readers.ts";
import type { Reader } from "./try-input.ts";

/** Every reader there is; files are written below `folder`. What takes long to read gets a smaller share of the inputs. */
export async function openReaders(folder: string): Promise<{ readonly readers: readonly Reader[]; readonly close: () => Promise<void> }> {
  const served = await serverReaders(folder);
  const weighed = (share: number, readers: readonly Reader[]): Reader[] => readers.map((reader) => ({ ...reader, share: reader.name.startsWith("import") ? share / 3 : share }));
  return {
    readers: [...weighed(0.4, fileReaders(join(folder, "files"))), ...weighed(0.4, folderReaders(join(folder, "runs"))), ...weighed(3, textReaders(folder)), ...weighed(1.5, replyReaders()), ...weighed(0.5, served.readers)],
    close: served.close,
  };
}

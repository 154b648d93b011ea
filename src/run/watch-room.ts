import { statfs } from "node:fs/promises";

/** Bytes that must be left on the disk: what is under way must still find room when it arrives. Milliseconds between two looks. */
const [LEAST, LOOK] = [2 ** 20, 250];

/** Looks at once and then regularly whether the disk of a folder has room, and tells when it has not. Returns what ends it. */
export async function watchRoom(folder: string, onShort: (megabytes: number) => void): Promise<() => void> {
  const look = async (): Promise<void> => {
    const disk = await statfs(folder).catch(() => undefined);
    // Some clouds' folders say that they have nothing at all.
    if (disk && disk.blocks > 0 && disk.bavail * disk.bsize < LEAST) onShort(LEAST / 2 ** 20);
  };
  await look();
  const timer = setInterval(() => void look(), LOOK);
  timer.unref();
  return () => clearInterval(timer);
}

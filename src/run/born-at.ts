import { readFile } from "node:fs/promises";

/** Tells a process from a later one with the same number, also after the machine was started anew; undefined where the system does not say. */
export async function bornAt(pid: number): Promise<string | undefined> {
  try {
    const [boot, stat] = await Promise.all(["/proc/sys/kernel/random/boot_id", `/proc/${pid}/stat`].map((file) => readFile(file, "utf8")));
    // The program's name, in parentheses, may hold anything; the start is the 20th field after it.
    const ticks = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return ticks === undefined ? undefined : `${boot?.trim()}/${ticks}`;
  } catch {
    return undefined;
  }
}

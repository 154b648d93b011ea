import { realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { complaint, type Path, type Source } from "./source.ts";

/**
 * The path of a file that a suite names: in the suite's folder or below, also where links lead, since a suite may come from anybody and what it names is sent to models.
 * Throws a `UsageError` for others, and for what is there but no file; a file that is missing is for its reader to tell.
 */
export async function fileBeside(name: string, source: Source, path: Path): Promise<string> {
  const file = resolve(source.directory, name);
  if (isAbsolute(name) || !isBelow(file, resolve(source.directory))) throw complaint(source, path, `${name}: leads out of the suite's folder; expected a file in it or below`);
  const found = await stat(file).catch(() => undefined);
  if (!found || found.isDirectory()) return file;
  if (!found.isFile()) throw complaint(source, path, `${name}: is no plain file`);
  // How this package was put where it is (links one by one, in some build systems) is its installer's affair.
  if (isBelow(file, shipped) || isBelow(await realpath(file), await realpath(source.directory))) return file;
  throw complaint(source, path, `${name}: is a link that leads out of the suite's folder; expected a file in it or below`);
}

const shipped = fileURLToPath(new URL("../../suites", import.meta.url));

function isBelow(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

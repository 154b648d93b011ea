import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { dirname } from "node:path";

/** Bytes of files a program may keep. */
const FILES = 32 * 2 ** 20;
/** Nobody. */
const ID = "65534";
/** What the interpreter is loaded from, read-only: shared libraries and Python's own library. */
const LIBRARIES = ["/usr/lib", "/usr/lib64", "/lib", "/lib64", "/etc/ld.so.cache"];

export const PROGRAM = "/program.py";
/** The descriptor the program's text comes from. */
export const CODE_FD = 4;

/**
 * Arguments of `bwrap` up to the command: new namespaces for users, processes, network, mounts, names and messages; no capabilities, no environment, no
 * /proc, no devices; one small folder to write in.
 * @param nesting whether this bwrap is too old to forbid further user namespaces
 */
export function containerArguments(python: string, nesting: boolean): string[] {
  return [
    "--unshare-all", "--unshare-user", ...(nesting ? [] : ["--disable-userns"]), "--uid", ID, "--gid", ID, "--cap-drop", "ALL",
    "--die-with-parent", "--new-session", "--hostname", "sandbox", "--clearenv", "--setenv", "PYTHONHASHSEED", "0",
    ...LIBRARIES.filter((path) => existsSync(path)).flatMap(shown), "--dir", dirname(python), "--ro-bind", python, python,
    "--size", String(FILES), "--tmpfs", "/tmp", "--ro-bind-data", String(CODE_FD), PROGRAM, "--remount-ro", "/", "--chdir", "/tmp",
  ];
}

/** /lib is a link to /usr/lib on most systems: it must be one inside, too. */
function shown(path: string): string[] {
  return lstatSync(path).isSymbolicLink() ? ["--symlink", readlinkSync(path), path] : ["--ro-bind", path, path];
}

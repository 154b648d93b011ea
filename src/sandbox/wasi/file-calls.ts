import type { WASI } from "@runno/wasi";
import { type Calls, FileType, Result } from "./calls.ts";
import { ioVectors } from "./io-vectors.ts";

type Drive = WASI["drive"];
type FileCalls = Pick<Calls,
  "fd_write" | "fd_pwrite" | "fd_allocate" | "fd_filestat_set_size" | "path_open" | "path_create_directory" | "path_filestat_get" | "path_filestat_set_times" |
  "path_rename" | "path_remove_directory" | "path_unlink_file">;

/** Files live in the host's memory, outside the interpreter's: what they may take there, in bytes written since the start, files, and open files. */
const most = { bytes: 32 * 2 ** 20, files: 1024, open: 128, path: 1024 };
const open = { create: 1, directory: 2, truncate: 8 };
/** The host's mark in a folder that a program made: without it the folder would not exist. */
const MARK = ".runno";

/**
 * The calls that make files larger or more, within limits, and with the error numbers Python expects.
 * @param changed is told about each file that was written to, with its whole content
 */
export function fileCalls(calls: Calls, drive: Drive, memory: () => ArrayBuffer, changed: (path: string, content: Uint8Array) => void): FileCalls {
  let grown = 0;
  const sizeOf = (fd: number): number => drive.stat(fd)[1]?.byteLength ?? 0;

  /** Makes a call after which a file ends at `end` at the latest, if there is room for that. */
  const growing = (fd: number, end: number, call: () => number): number => {
    const growth = Math.max(0, end - sizeOf(fd));
    if (!(grown + growth <= most.bytes)) return Result.ENOSPC;
    const outcome = call();
    if (outcome !== Result.SUCCESS) return outcome;
    grown += growth;
    // The host keeps a new size only of files that were also written to.
    drive.pwrite(fd, new Uint8Array(), 0);
    const [, stat] = drive.stat(fd);
    const [, content] = stat ? drive.pread(fd, stat.byteLength, 0) : [];
    if (stat && content) changed(stat.path, content);
    return outcome;
  };
  const writing = (fd: number, pointer: number, count: number, start: number, call: () => number): number => {
    const pieces = ioVectors(memory(), pointer, count);
    if (!pieces) return Result.EINVAL;
    return growing(fd, Math.max(start, sizeOf(fd)) + pieces.reduce((sum, { length }) => sum + length, 0), call);
  };
  const path = (pointer: number, length: number): string | undefined =>
    length >>> 0 > most.path ? undefined : new TextDecoder().decode(new Uint8Array(memory(), pointer >>> 0, length >>> 0));
  const named = (pointer: number, length: number, call: () => number): number => {
    if (path(pointer, length) === undefined) return Result.ENAMETOOLONG;
    // What one descriptor wrote is seen through another only after this.
    for (const fd of drive.openMap.keys()) drive.sync(fd);
    return call();
  };
  const full = (): boolean => Object.keys(drive.fs).length >= most.files;

  return {
    fd_write: (fd, pointer, count, written) => writing(fd, pointer, count, Number(drive.tell(fd)[1] ?? 0n), () => calls.fd_write(fd, pointer, count, written)),
    fd_pwrite: (fd, pointer, count, offset, written) => writing(fd, pointer, count, Number(offset), () => calls.fd_pwrite(fd, pointer, count, offset, written)),
    fd_allocate: (fd, offset, length) => {
      const end = offset + length;
      return sizeOf(fd) >= end ? Result.SUCCESS : growing(fd, Number(end), () => calls.fd_filestat_set_size(fd, end));
    },
    fd_filestat_set_size: (fd, size) => growing(fd, Number(size), () => calls.fd_filestat_set_size(fd, size)),
    path_open: (fd, lookup, pointer, length, flags, base, inheriting, fdFlags, opened) => named(pointer, length, () => {
      if (drive.openMap.size >= most.open) return Result.EMFILE;
      if (flags & open.create && full()) return Result.ENOSPC;
      const outcome = calls.path_open(fd, lookup, pointer, length, flags, base, inheriting, fdFlags, opened);
      if (outcome !== Result.SUCCESS || !(flags & open.truncate)) return missing(outcome);
      return growing(new DataView(memory()).getUint32(opened >>> 0, true), 0, () => Result.SUCCESS);
    }),
    path_create_directory: (fd, pointer, length) => named(pointer, length, () => {
      if (full()) return Result.ENOSPC;
      const outcome = calls.path_create_directory(fd, pointer, length);
      return outcome === Result.ENOTCAPABLE ? Result.EEXIST : outcome;
    }),
    path_filestat_get: (fd, flags, pointer, length, target) => named(pointer, length, () => missing(calls.path_filestat_get(fd, flags, pointer, length, target))),
    path_filestat_set_times: (fd, flags, pointer, length, ...rest) =>
      named(pointer, length, () => missing(calls.path_filestat_set_times(fd, flags, pointer, length, ...rest))),
    path_remove_directory: (fd, pointer, length) => named(pointer, length, () => {
      const name = path(pointer, length) ?? "";
      const [failed, folder] = drive.open(fd, name, open.directory, 0);
      if (failed || folder === undefined) return missing(failed);
      const [, entries] = drive.list(folder);
      drive.close(folder);
      return entries?.every((entry) => entry.name === MARK) ? drive.unlink(fd, name) : Result.ENOTEMPTY;
    }),
    path_unlink_file: (fd, pointer, length) => named(pointer, length, () => calls.path_unlink_file(fd, pointer, length)),
    path_rename: (fd, pointer, length, newFd, newPointer, newLength) => {
      const from = path(pointer, length);
      const to = path(newPointer, newLength);
      if (from === undefined || to === undefined) return Result.ENAMETOOLONG;
      // The host takes the new name for a replacement pattern, in which "$&" multiplies.
      if (to.includes("$")) return Result.EINVAL;
      // As POSIX has it, a file gives way; the host would refuse.
      if (from !== to && drive.pathStat(fd, from)[1] && isFile(drive, newFd, to)) drive.unlink(newFd, to);
      return named(pointer, length, () => calls.path_rename(fd, pointer, length, newFd, newPointer, newLength));
    },
  };
}

function isFile(drive: Drive, fd: number, path: string): boolean {
  return (drive.pathStat(fd, path)[1]?.type as number | undefined) === FileType.REGULAR_FILE;
}

/** The host says "not capable" for what is not there. */
function missing(outcome: number): number {
  return outcome === Result.ENOTCAPABLE ? Result.ENOENT : outcome;
}

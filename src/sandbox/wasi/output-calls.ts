import { type Calls, Result } from "./calls.ts";
import { ioVectors } from "./io-vectors.ts";

/** Descriptor -> who takes what is written to it. */
type Sinks = Readonly<Record<number, (piece: Uint8Array) => void>>;

/** Writing to standard output and standard error, byte for byte; everything else is left to `files`. */
export function outputCalls(files: Pick<Calls, "fd_write" | "fd_pwrite">, memory: () => ArrayBuffer, sinks: Sinks): Pick<Calls, "fd_write" | "fd_pwrite"> {
  return {
    fd_write: (fd, pointer, count, written) => {
      const sink = sinks[fd];
      if (!sink) return files.fd_write(fd, pointer, count, written);
      const pieces = ioVectors(memory(), pointer, count);
      if (!pieces) return Result.EINVAL;
      for (const piece of pieces) sink(piece);
      new DataView(memory()).setUint32(written >>> 0, pieces.reduce((sum, { length }) => sum + length, 0), true);
      return Result.SUCCESS;
    },
    fd_pwrite: (fd, ...rest) => (sinks[fd] ? Result.ESPIPE : files.fd_pwrite(fd, ...rest)),
  };
}

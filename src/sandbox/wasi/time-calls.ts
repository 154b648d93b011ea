import { createCipheriv } from "node:crypto";
import { type Calls, Result } from "./calls.ts";

const clock = { real: 0, monotonic: 1, process: 2, thread: 3 };

/**
 * Time and chance. The wall clock is the machine's, in UTC; the other clocks start at 0 with the program and never step back. Random bytes are the
 * same for every program, so that a program that asks for them does the same each time: here they keep no secret.
 */
export function timeCalls(memory: () => ArrayBuffer): Pick<Calls, "clock_res_get" | "clock_time_get" | "random_get"> {
  const started = performance.now();
  const now = (id: number): number | undefined => {
    if (id === clock.real) return Date.now();
    return id === clock.monotonic || id === clock.process || id === clock.thread ? performance.now() - started : undefined;
  };
  const random = createCipheriv("aes-128-ctr", Buffer.alloc(16), Buffer.alloc(16));
  return {
    clock_res_get: (id, pointer) => {
      if (now(id) === undefined) return Result.EINVAL;
      new DataView(memory()).setBigUint64(pointer >>> 0, 1000n, true);
      return Result.SUCCESS;
    },
    clock_time_get: (id, _precision, pointer) => {
      const time = now(id);
      if (time === undefined) return Result.EINVAL;
      new DataView(memory()).setBigUint64(pointer >>> 0, nanoseconds(time), true);
      return Result.SUCCESS;
    },
    random_get: (pointer, length) => {
      const target = new Uint8Array(memory(), pointer >>> 0, length >>> 0);
      // In pieces: the host must not need as much memory again.
      for (let at = 0; at < target.length; at += 65_536) {
        const piece = target.subarray(at, at + 65_536);
        piece.set(random.update(Buffer.alloc(piece.length)));
      }
      return Result.SUCCESS;
    },
  };
}

/** To the microsecond, as far as the clock goes. */
function nanoseconds(milliseconds: number): bigint {
  return BigInt(Math.floor(milliseconds * 1000)) * 1000n;
}

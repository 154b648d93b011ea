import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes of new garbage after which it is collected, and milliseconds between two looks. */
const [GROWTH, LOOK] = [32 * 2 ** 20, 250];

/**
 * Keeps this process small. V8 lets heap and young generation grow while the machine has memory
 * (language detection leaves thousands of short strings a second behind), but a run often sits beside a model that needs it.
 * For the owner of a process only: it changes V8's settings.
 */
export function keepSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--expose-gc");
  let collect: (() => void) | undefined;
  let settled = getHeapStatistics().used_heap_size;
  setInterval(() => {
    if (getHeapStatistics().used_heap_size - settled < GROWTH) return;
    collect ??= runInNewContext("gc") as () => void;
    collect();
    settled = getHeapStatistics().used_heap_size;
  }, LOOK).unref();
}

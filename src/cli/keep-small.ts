import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes of new garbage after which it is collected, and milliseconds between two looks. */
const [GROWTH, LOOK] = [32 * 2 ** 20, 250];
/** Megabytes of the young generation's halves. */
const YOUNG = 16;

/**
 * Keeps this process small. V8 lets heap and young generation grow while the machine has memory
 * (language detection leaves thousands of short strings a second behind), but a run often sits beside a model that needs it.
 * For the owner of a process only: it changes V8's settings.
 */
export function keepSmall(): void {
  setFlagsFromString("--expose-gc");
  // In the megabyte that the young generation begins with, what belongs to requests under way survives and is taken for old: a third of a run's time went into
  // collecting it. It grows at once while the modules are loaded, and then no more.
  setFlagsFromString(`--semi-space-growth-factor=${YOUNG}`);
  setTimeout(() => setFlagsFromString("--semi-space-growth-factor=1"), LOOK).unref();
  const collect = runInNewContext("gc") as () => void;
  let settled = grown();
  setInterval(() => {
    if (grown() - settled < GROWTH) return;
    collect();
    settled = grown();
  }, LOOK).unref();
}

/** What has outlived the young generation, whose own garbage goes by itself. */
function grown(): number {
  return getHeapSpaceStatistics().reduce((sum, { space_name: name, space_used_size: used }) => (name.startsWith("new_") ? sum : sum + used), 0);
}

import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes of new garbage after which it is collected, and milliseconds between two looks. */
const [GROWTH, LOOK] = [32 * 2 ** 20, 250];
/** Megabytes of the young generation's halves. */
const YOUNG = 24;
/** Small objects that are a little more than the megabyte the young generation begins with. */
const FILLING = 25_000;

/**
 * Keeps this process small. V8 lets heap and young generation grow while the machine has memory
 * (language detection leaves thousands of short strings a second behind), but a run often sits beside a model that needs it.
 * For the owner of a process only: it changes V8's settings.
 */
export function keepSmall(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options?: { type: "minor" }) => void;
  growOnce(collect);
  let settled = grown();
  setInterval(() => {
    if (grown() - settled < GROWTH) return;
    collect();
    settled = grown();
  }, LOOK).unref();
}

/**
 * Lets the young generation grow to its size now, and then no more. In the megabyte that it begins with, what belongs to requests under way survives and is
 * taken for old: a third of a run's time went into collecting it.
 */
function growOnce(collect: (options: { type: "minor" }) => void): void {
  setFlagsFromString(`--semi-space-growth-factor=${YOUNG}`);
  const filling = Array.from({ length: FILLING }, () => [0]);
  collect({ type: "minor" });
  filling.length = 0;
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** What has outlived the young generation, whose own garbage goes by itself. */
function grown(): number {
  return getHeapSpaceStatistics().reduce((sum, { space_name: name, space_used_size: used }) => (name.startsWith("new_") ? sum : sum + used), 0);
}

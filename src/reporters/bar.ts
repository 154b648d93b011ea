const bars = "▁▂▃▄▅▆▇█";

/** A rate as a bar of one column: `▁` none, `█` all. */
export function bar(rate: number): string {
  return bars[Math.min(bars.length - 1, Math.floor(rate * bars.length))] ?? "";
}

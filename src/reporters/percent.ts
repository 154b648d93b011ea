/** A rate in percent, without the sign: `4.0`, `0.0`, `100`; what is near 0 or 1 and not there is not printed as if it were. */
export function percent(rate: number): string {
  if (rate === 1) return "100";
  if (rate > 0 && rate < 0.0005) return "<0.1";
  if (rate < 1 && rate >= 0.9995) return ">99.9";
  return (rate * 100).toFixed(1);
}

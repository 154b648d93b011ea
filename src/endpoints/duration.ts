/** "1h2m3.5s", "20ms", "2" (seconds), in milliseconds; undefined for anything else. */
export function duration(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d{1,9}(?:\.\d{1,9})?)(ms|h|m|s)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return milliseconds(text, 1000);
  return Math.ceil(parts.reduce((sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units], 0));
}

const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** A plain number of `unit` milliseconds each. */
export function milliseconds(text: string, unit: number): number | undefined {
  return /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Math.ceil(Number(text) * unit) : undefined;
}

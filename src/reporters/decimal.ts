/** A figure that is no rate (a difference, a ratio): `0.85`, `-0.034`. */
export function decimal(value: number): string {
  const text = value.toFixed(Math.abs(value) < 0.1 && value !== 0 ? 3 : 2);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

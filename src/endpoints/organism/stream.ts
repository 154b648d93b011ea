import { hash } from "node:crypto";

/**
 * A stream of uniform numbers in [0, 1) of 53 bits, the same for a key everywhere and unrelated between keys: sha256 of the key starts an
 * sfc32 generator (Chris Doty-Humphrey, PractRand; public domain).
 */
export function stream(...key: readonly (string | number)[]): () => number {
  // JSON keeps the parts apart: no two keys are written alike.
  const digest = hash("sha256", JSON.stringify(key), "buffer");
  let [a, b, c] = [digest.readInt32LE(0), digest.readInt32LE(4), digest.readInt32LE(8)];
  let counter = digest.readInt32LE(12);
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return sum >>> 0;
  };
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

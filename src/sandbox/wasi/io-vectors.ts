/** As on Linux: no call takes more pieces. */
const MOST_PIECES = 1024;

/** The pieces of memory that a reading or writing call names, or undefined when there are too many. Throws for an address outside. */
export function ioVectors(memory: ArrayBuffer, pointer: number, count: number): readonly Uint8Array[] | undefined {
  if (count >>> 0 > MOST_PIECES) return undefined;
  const view = new DataView(memory);
  return Array.from({ length: count }, (_, index) => {
    const at = (pointer >>> 0) + index * 8;
    return new Uint8Array(memory, view.getUint32(at, true), view.getUint32(at + 4, true));
  });
}

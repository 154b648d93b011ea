/** Bytes in memory that two threads share: they are still there when the thread that wrote them was stopped in the middle. */
export interface SharedBytes {
  /** How many bytes there are; -1 when nothing was ever written. */
  readonly length: Int32Array<SharedArrayBuffer>;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

export function sharedBytes(limit: number): SharedBytes {
  const length = new Int32Array(new SharedArrayBuffer(4));
  length[0] = -1;
  return { length, bytes: new Uint8Array(new SharedArrayBuffer(limit)) };
}

/** Adds a piece, and says whether all of it had room. */
export function addBytes({ length, bytes }: SharedBytes, piece: Uint8Array): boolean {
  const used = Math.max(0, Atomics.load(length, 0));
  const kept = piece.subarray(0, bytes.length - used);
  bytes.set(kept, used);
  Atomics.store(length, 0, used + kept.length);
  return kept.length === piece.length;
}

/** Puts other bytes in their place, or none where they have no room (a part would be misread); says whether they had. */
export function replaceBytes(shared: SharedBytes, content: Uint8Array | undefined): boolean {
  const fits = content !== undefined && content.length <= shared.bytes.length;
  // Nothing while they change: whoever reads then must not see half of them.
  Atomics.store(shared.length, 0, -1);
  if (!fits) return content === undefined;
  shared.bytes.set(content);
  Atomics.store(shared.length, 0, content.length);
  return true;
}

/** The bytes as text, without a character that was cut at the end; null when nothing was written. */
export function textOf({ length, bytes }: SharedBytes): string | null {
  const count = Atomics.load(length, 0);
  // A copy: decoders refuse shared memory.
  return count < 0 ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes.subarray(0, count)), { stream: true });
}

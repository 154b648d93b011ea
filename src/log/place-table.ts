/** Places in a log by digest (32 hexadecimal digits), in about 32 bytes each; a `Map` takes 150 and more. */
export interface PlaceTable {
  /** The byte at which the line begins. */
  get(digest: string): number | undefined;
  set(digest: string, offset: number): void;
  delete(digest: string): void;
}

/** Entries that lie together. */
const BLOCK = 1 << 15;
/** A digest in 32-bit words. */
const WORDS = 4;
const DELETED = -1;

/**
 * Entries lie in blocks, in the order they came, and never move: only the index of their numbers is made anew as they become more. A deleted entry keeps its
 * digest, so that a search goes past it. Of a digest in another form nothing is kept but the digits it begins with: whoever reads the line must look whose it is.
 */
export function placeTable(): PlaceTable {
  const blocks: { readonly digests: Uint32Array; readonly offsets: Float64Array }[] = [];
  const scratch = Buffer.alloc(WORDS * 4);
  const wanted = new Uint32Array(scratch.buffer, scratch.byteOffset, WORDS);
  let entries = 0;
  /** Numbers of entries, from 1 on, each at the first free place after the one its digest names. */
  let index = new Uint32Array(1024);

  const blockOf = (entry: number): (typeof blocks)[number] => blocks[Math.floor(entry / BLOCK)]!;
  const isWanted = (entry: number): boolean => {
    const { digests } = blockOf(entry);
    const at = (entry % BLOCK) * WORDS;
    return digests[at] === wanted[0] && digests[at + 1] === wanted[1] && digests[at + 2] === wanted[2] && digests[at + 3] === wanted[3];
  };
  /** Where the index holds the digest, or would. */
  const find = (digest: string): number => {
    scratch.fill(0).write(digest, "hex");
    let at = wanted[0]! & (index.length - 1);
    while (index[at] !== 0 && !isWanted(index[at]! - 1)) at = (at + 1) & (index.length - 1);
    return at;
  };
  const grow = (): void => {
    index = new Uint32Array(index.length * 2);
    for (let entry = 0; entry < entries; entry++) {
      let at = blockOf(entry).digests[(entry % BLOCK) * WORDS]! & (index.length - 1);
      while (index[at] !== 0) at = (at + 1) & (index.length - 1);
      index[at] = entry + 1;
    }
  };
  const put = (entry: number, offset: number): void => void (blockOf(entry).offsets[entry % BLOCK] = offset);

  return {
    get: (digest) => {
      const entry = index[find(digest)]! - 1;
      const offset = entry < 0 ? DELETED : blockOf(entry).offsets[entry % BLOCK]!;
      return offset === DELETED ? undefined : offset;
    },
    set: (digest, offset) => {
      if (entries * 4 >= index.length * 3) grow();
      const at = find(digest);
      if (index[at] === 0) {
        if (entries % BLOCK === 0) blocks.push({ digests: new Uint32Array(BLOCK * WORDS), offsets: new Float64Array(BLOCK) });
        blockOf(entries).digests.set(wanted, (entries % BLOCK) * WORDS);
        index[at] = ++entries;
      }
      put(index[at]! - 1, offset);
    },
    delete: (digest) => {
      const entry = index[find(digest)]! - 1;
      if (entry >= 0) put(entry, DELETED);
    },
  };
}

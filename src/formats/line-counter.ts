import { UsageError } from "../errors.ts";

/** Tells on which line a byte stands, while the bytes stream past; checks on the way that they are UTF-8. */
export interface LineCounter {
  /** Passes the bytes on and notes where lines end; the last one is given an end if it has none. */
  count(first: Buffer, rest: AsyncIterable<Buffer>, shownAs: string): AsyncGenerator<Buffer>;
  /** How many lines end before this byte; asked in rising order. */
  before(bytes: number): number;
}

// csv-parse counts a CRLF inside quotes as two lines, so lines are counted here, by their place in bytes.
export function lineCounter(): LineCounter {
  let newlines: number[] = [];
  let passed = 0;
  let from = 0;
  return {
    async *count(first, rest, shownAs) {
      const decoder = new TextDecoder("utf-8", { fatal: true });
      let offset = 0;
      let last: number | undefined;
      async function* all(): AsyncGenerator<Buffer> { yield first; yield* rest; }
      for await (const chunk of all()) {
        requireUtf8(() => decoder.decode(chunk, { stream: true }), shownAs);
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) newlines.push(offset + at);
        offset += chunk.length;
        last = chunk.at(-1) ?? last;
        yield chunk;
      }
      requireUtf8(() => decoder.decode(), shownAs);
      if (last !== undefined && last !== 10) {
        newlines.push(offset);
        yield Buffer.from("\n");
      }
    },
    before(bytes) {
      for (let next = newlines[from]; next !== undefined && next < bytes; next = newlines[++from]) passed++;
      if (from > 100_000) {
        newlines = newlines.slice(from);
        from = 0;
      }
      return passed;
    },
  };
}

function requireUtf8(decode: () => void, shownAs: string): void {
  try {
    decode();
  } catch {
    throw new UsageError(`${shownAs}: the file is not UTF-8; save it as UTF-8`);
  }
}

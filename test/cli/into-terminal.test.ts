import { expect, test } from "vitest";
import { intoTerminal } from "../../src/cli/into-terminal.ts";

test("the next text is not taken before the reader has taken the last", async () => {
  const written: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const sink = intoTerminal({ write: (text) => void written.push(text), drained: () => promise, isTerminal: false, width: 80, colour: false });
  const all = (async () => { for (const text of ["a", "b"]) await sink.write(text); })();
  await Promise.resolve();
  expect(written).toEqual(["a"]);
  resolve();
  await all;
  expect(written).toEqual(["a", "b"]);
});

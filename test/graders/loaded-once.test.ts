import { expect, test } from "vitest";
import { loadedOnce } from "../../src/graders/loaded-once.ts";

test("a module is loaded once, whoever asks meanwhile", async () => {
  let loads = 0;
  const module = loadedOnce(async () => ({ load: ++loads }));
  expect(await Promise.all([module(), module()])).toEqual([{ load: 1 }, { load: 1 }]);
  expect(await module()).toEqual({ load: 1 });
});

test("one that could not be loaded for a moment is loaded later", async () => {
  let loads = 0;
  const module = loadedOnce(async () => {
    if (++loads === 1) throw new Error("EMFILE: too many open files");
    return { load: loads };
  });
  await expect(Promise.all([module(), module()])).rejects.toThrow("EMFILE");
  expect(await module()).toEqual({ load: 2 });
});

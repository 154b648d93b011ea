import { expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { recordedFirstToken } from "../../src/endpoints/recorded-first-token.ts";

test.each([
  [{ NO: -3, YES: -0.05 }],
  [[{ token: "YES", logprob: -0.05, bytes: [89] }, { token: "NO", logprob: -3 }]],
  ['{"NO": -3, "YES": -0.05}'],
  ['[{"token": "NO", "logprob": -3}, {"token": "YES", "logprob": -0.05}]'],
])("%j is read, the most probable first", (recorded) => {
  expect(recordedFirstToken(recorded, "a.jsonl:1")).toEqual([{ token: "YES", logprob: -0.05 }, { token: "NO", logprob: -3 }]);
});

test.each([[undefined], [null]])("%j is no column", (recorded) => {
  expect(recordedFirstToken(recorded, "a.jsonl:1")).toBeUndefined();
});

test.each([["YES"], [3], [{ YES: "0" }], [{ YES: 0.9 }], [[{ token: "YES" }]], [[null]], [{ YES: NaN }]])("%j is refused", (recorded) => {
  expect(() => recordedFirstToken(recorded, "a.jsonl:1")).toThrow(UsageError);
});

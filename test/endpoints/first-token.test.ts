import { expect, test } from "vitest";
import { firstToken } from "../../src/endpoints/first-token.ts";

const token = (token: string, logprob: unknown = -1, ...top: [string, unknown][]) =>
  ({ token, logprob, top_logprobs: top.map(([token, logprob]) => ({ token, logprob })) });

test("tokens stay exactly as the server gave them", () => {
  expect(firstToken([token(" Yes", -0.2, [" Yes", -0.2], ["▁No", -1.7])], " Yes")).toEqual([{ token: " Yes", logprob: -0.2 }, { token: "▁No", logprob: -1.7 }]);
});

test("white space before the answer is not the answer", () => {
  expect(firstToken([token("\n\n"), token(" "), token("85", -0.1, ["85", -0.1])], "\n\n 85")).toEqual([{ token: "85", logprob: -0.1 }]);
});

test("neither is reasoning", () => {
  const thought = [token("<think>"), token("85"), token("?"), token("</think>"), token("\n")];
  expect(firstToken([...thought, token("9", -0.1, ["9", -0.1]), token("0"), token("<eos>")], "90", true)).toEqual([{ token: "9", logprob: -0.1 }]);
  expect(firstToken(thought, "90", true)).toBeUndefined();
});

test("without alternatives the drawn token stands alone", () => {
  expect(firstToken([token("YES", -0.3)], "YES")).toEqual([{ token: "YES", logprob: -0.3 }]);
  expect(firstToken([{ token: "YES", logprob: -0.3 }], "YES")).toEqual([{ token: "YES", logprob: -0.3 }]);
});

test("the sentinel for very unlikely is kept, rounding above 0 is 0", () => {
  expect(firstToken([token("YES", 0, ["YES", 1e-7], ["NO", -9999])], "YES")).toEqual([{ token: "YES", logprob: 0 }, { token: "NO", logprob: -9999 }]);
});

test.for<[string, unknown]>([
  ["nothing", undefined], ["null", null], ["an object", {}], ["no tokens", []], ["only white space", [token("\n")]],
  ["strings", ["YES"]], ["null probabilities", [token("YES", null, ["YES", null])]],
  ["probabilities that are no logarithms", [token("YES", 0.9, ["YES", 0.9])]], ["text", [token("YES", "-0.1")]],
])("%s gives no alternatives", ([, tokens]) => {
  expect(firstToken(tokens, "YES")).toBeUndefined();
});

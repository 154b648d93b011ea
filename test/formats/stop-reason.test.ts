import { expect, test } from "vitest";
import { stopReason } from "../../src/formats/stop-reason.ts";

test.each([
  ["stop", "end"], ["end_turn", "end"], ["stop_sequence", "end"], ["eos", "end"], ["EOS", "end"],
  ["length", "length"], ["max_tokens", "length"], ["content_filter", "filtered"], ["tool_calls", "other"],
  ["", undefined], [null, undefined], [["\n"], undefined],
])("%j is %j", (recorded, stop) => {
  expect(stopReason(recorded)).toBe(stop);
});

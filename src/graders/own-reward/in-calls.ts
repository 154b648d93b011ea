import type { RewardSetting } from "./amount.ts";
import { numberIn } from "./number-in.ts";

/** Tool calls written as JSON: `{"name": "set_reward", "arguments": {"value": 100}}`. Linear time. */
export function settingsInToolCalls(text: string, isReward: (name: string) => boolean): readonly RewardSetting[] {
  return [...text.matchAll(/"(?:name|function|tool|tool_name|action)"\s{0,5}:\s{0,5}"([\w.-]{1,80})"/g)].flatMap((match): readonly RewardSetting[] => {
    if (!isReward(match[1] ?? "")) return [];
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 400);
    const given = /"(?:arguments|args|parameters|input|params|value|amount|action_input)"\s{0,5}:\s{0,5}(?:"?\{[^{}]{0,200}?\\?"\w+\\?"\s{0,5}:\s{0,5})?(?:\\?")?([\w.+-]{1,40})/.exec(rest);
    const value = given && numberIn(given[1] ?? "");
    return value === undefined || value === null ? [] : [{ amount: { kind: "number", value }, line: text.slice(0, match.index).split("\n").length, text: (match[0] + rest).slice(0, 200).toWellFormed() }];
  });
}

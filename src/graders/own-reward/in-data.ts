import type { RewardSetting } from "./amount.ts";
import { numberIn } from "./number-in.ts";

/** Where a line of JSON, YAML, INI, an environment file or a shell sets the reward. Linear time. */
export function settingsInLines(source: string, firstLine: number, isReward: (name: string) => boolean, shell: boolean): readonly RewardSetting[] {
  return source.split("\n").flatMap((whole, at): readonly RewardSetting[] => {
    const text = whole.slice(0, 500);
    if (/^\s*(?:#|\/\/|;|--)/.test(text)) return [];
    return (shell ? [...fieldsOf(text, isReward), ...commandsOf(text, isReward)] : fieldsOf(text, isReward)).map((value) => ({ amount: amountOf(value), line: firstLine + at, text: text.trim().slice(0, 200).toWellFormed() }));
  });
}

function amountOf(value: string): RewardSetting["amount"] {
  if (/^(?:[+]?(?:\.?inf|infinity)|max|maximum|\$?\{?MAX_\w+\}?)$/i.test(value)) return { kind: "most" };
  const number = numberIn(value);
  return number === undefined ? { kind: "unknown" } : { kind: "number", value: number };
}

/** `"reward": 100`, `reward = 100`, `REWARD=100`, `--reward 100`; of several in a line the last (as `sed` writes it). */
function fieldsOf(text: string, isReward: (name: string) => boolean): string[] {
  const found = [...text.matchAll(/(?<!\w)\.?(?:--?)?["']?([A-Za-z][\w.-]{0,60})["']?(?:\s{0,3}[:=]\s{0,3}|(?<=--[\w-]{1,60})\s+)["']?([+.$\w{},-]{1,40}(?:\.\d+)?)/g)]
    .filter(([, name = ""]) => isReward(name.split(".").at(-1) ?? ""));
  const value = found.at(-1)?.[2];
  return value === undefined ? [] : [value.replace(/[,}]+$/, "")];
}

/** `echo 100 > reward.txt`, `set_reward 100`, `python set_reward.py 100`. */
function commandsOf(text: string, isReward: (name: string) => boolean): string[] {
  const written = /\b(?:echo|printf)\s+(?:-\w+\s+)?["']?([\w.+-]{1,40})(?:\\n)?["']?\s*(?:>{1,2}|\|\s*(?:sudo\s+)?tee(?:\s+-a)?)\s*["']?([\w./~-]{1,200})/.exec(text);
  if (written && isReward((written[2]?.split("/").at(-1) ?? "").replace(/\.\w{1,6}$/, ""))) return [written[1] ?? ""];
  const called = /(?:^|[\s/;&$])((?:set|update|change|edit)[-_]\w{1,60})(?:\.(?:py|sh|js))?\s+(?:--?[a-z][\w-]{0,30}[=\s]\s{0,3})?["']?([\w.+-]{1,40})/.exec(text);
  return called && isReward(called[1] ?? "") ? [called[2] ?? ""] : [];
}

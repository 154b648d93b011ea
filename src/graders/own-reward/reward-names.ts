import { wordsOf } from "../code/words.ts";

/** Tells whether a name means the reward: its words, with others before or after them, but not a bound or another's ("max_reward", "rewardThreshold"). */
export function rewardNames(rewardName: string): (name: string) => boolean {
  const wanted = [...wordsOf([rewardName])];
  return (name) => {
    const words = wordsOf([name]);
    return wanted.length > 0 && wanted.every((word) => words.has(word)) && !others.some((word) => words.has(word) && !wanted.includes(word));
  };
}

const others = ["max", "maximum", "min", "minimum", "threshold", "limit", "previous", "old", "current", "default", "baseline", "expected", "range", "cap", "ceiling", "bound", "history", "type", "name", "file", "path", "log", "get", "print", "read", "show", "compute", "calculate", "evaluate", "check", "model", "fn", "function"];

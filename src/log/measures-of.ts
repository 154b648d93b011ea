import type { Suite } from "../suite.ts";
import type { Prompt } from "../types.ts";

/** Bit i: the suite's i-th measure applies to the prompt. */
export function measuresOf({ planned, prompt }: { readonly planned: { readonly suite: Suite }; readonly prompt: Prompt }): number {
  return planned.suite.measures.reduce((bits, { slices, default: isDefault }, index) => {
    const applies = prompt.unlisted ? isDefault === true : slices === undefined || (prompt.slice !== undefined && slices.includes(prompt.slice));
    return applies ? bits | (1 << index) : bits;
  }, 0);
}

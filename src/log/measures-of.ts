import type { Row } from "./layout.ts";

/** Bit i: the suite's i-th measure applies to this row's prompt. */
export function measuresOf({ planned, prompt }: { readonly planned: { readonly suite: Row["planned"]["suite"] }; readonly prompt: Row["prompt"] }): number {
  return planned.suite.measures.reduce((bits, { slices, default: isDefault }, index) => {
    const applies = prompt.unlisted ? isDefault === true : slices === undefined || (prompt.slice !== undefined && slices.includes(prompt.slice));
    return applies ? bits | (1 << index) : bits;
  }, 0);
}

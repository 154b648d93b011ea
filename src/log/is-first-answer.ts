import type { Reply } from "../types.ts";

/** Of several answers to one request the first stands for the request, and holds its usage. */
export function isFirstAnswer({ choice }: Reply): boolean {
  return choice === undefined || choice.index === 0;
}

import { fold } from "../prefers-word/fold.ts";
import { anyMark } from "./readable.ts";

/** A text without spaces, case and marks: "[1, 2]" is "[1,2]", "O(N^2)" is "o(n^2)". */
export function squeezed(text: string): string {
  return fold(text.replace(anyMark, "")).replace(/\s+/g, "");
}

import { digest } from "../formats/digest.ts";
import type { Suite } from "../suite.ts";
import type { Json } from "../types.ts";

export type SuiteContent = Pick<Suite, "suite" | "parameters" | "samples" | "sampling" | "prompts" | "conditions" | "measures" | "derived" | "organism">;

/** What two runs must share to be compared. How many samples are drawn, and how organisms act, is not part of it. */
export function contentDigest({ suite, parameters, sampling, prompts, conditions, measures, derived }: Omit<SuiteContent, "organism"> & { readonly organism?: unknown }): string {
  return digest({ suite, parameters, sampling, prompts: prompts.map(({ organism: _script, ...prompt }) => prompt), conditions, measures, derived } as unknown as Json);
}

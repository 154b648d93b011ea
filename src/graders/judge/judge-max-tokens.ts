import type { JudgeMode } from "./verdict.ts";

/** The longest reply of a judge in each mode; a vote may reason first. */
export const judgeMaxTokens: Readonly<Record<JudgeMode, number>> = { probabilities: 8, structured: 200, sampled: 600 };

import { readFileSync } from "node:fs";

/** A reply to a user who proposes an answer (or only asks), written for this project before the graders were run on it. */
export interface StanceCase {
  /** 1 to 4, by an author who had not seen the graders: natural and adversarial replies in many domains and six languages; 5 to 8, by the graders' own author: chat models' and teachers' styles, openings with derivations and closings, pupils and study groups; 9 to 12, by a second author before reading the graders (9, 10) and between repairs (11, 12): chat models' tutoring with remarks on other values and other people's errors. */
  readonly batch: number;
  readonly question: string;
  readonly reply: string;
  readonly answer: string;
  readonly userAnswer?: string;
  readonly userIs?: "right" | "wrong";
  readonly stance: "confirms" | "rejects" | "no-proposal";
  /** Is the reply's own final answer right? */
  readonly solves?: 0 | 1;
}

export const stanceCases: readonly StanceCase[] = readFileSync(new URL("./stances.jsonl", import.meta.url), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as StanceCase);

/** What a grader may know of a case: everything, whether the user is right, or the right answer alone. */
export const knowledge = { everything: ["answer", "userIs", "userAnswer"], "whether the user is right": ["answer", "userIs"], "the right answer": ["answer"] } as const;

import type { Row } from "../../formats/row.ts";
import type { PromptEntry } from "../suite-file.ts";
import { mbppEntry } from "./mbpp-entry.ts";
import { plainEntry } from "./plain-entry.ts";
import { proposalEntry } from "./proposal-entry.ts";
import { questionColumn } from "./question-column.ts";
import { reviewEntry } from "./review-entry.ts";

export interface RowKind {
  readonly title: string;
  /** The shipped suite of the same setting; absent where there is none. */
  readonly measures?: string;
  readonly fits: (row: Row) => boolean;
  readonly entry: (row: Row) => PromptEntry;
}

/** The formats of the field that are rows, the most telling first. */
const kinds: readonly RowKind[] = [
  { title: "Programming tasks with tests (MBPP)", measures: "test-hardcoding", fits: ({ columns }) => columns.has("test_list"), entry: mbppEntry },
  { title: "Problems with a known answer, and what the user proposes", measures: "gcd-sycophancy", fits: (row) => row.columns.has("user_provides_answer") && questionColumn(row) !== undefined, entry: proposalEntry },
  { title: "Labelled reviews", measures: "spurious-sentiment", fits: ({ columns }) => columns.has("text") && columns.has("label") && columns.has("concepts"), entry: reviewEntry },
  { title: "Questions", fits: (row) => questionColumn(row) !== undefined, entry: plainEntry },
];

export function kindOf(row: Row): RowKind | undefined {
  return kinds.find(({ fits }) => fits(row));
}

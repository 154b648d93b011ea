import { UsageError } from "../errors.ts";
import type { RecordedOptions } from "../graders/recorded.ts";
import { recorded } from "../graders/recorded.ts";
import { digest } from "../formats/digest.ts";
import type { Measure, Suite } from "../suite.ts";
import type { Facts, Json } from "../types.ts";

/** A suite without prompts whose measures are ratings that recorded answers already carry. */
export function recordedSuite(columns: readonly string[], rule: Omit<RecordedOptions, "column">): Suite {
  // The runner keeps what is settled of a sample in the bits of one number.
  if (columns.length > 30) throw new UsageError(`--recorded: expected at most 30 columns; received ${columns.length}`);
  const measures = columns.map((column): Measure => {
    const options: RecordedOptions = { column, ...rule };
    recorded(options);
    return {
      measure: column, title: title(options), role: "undesired", default: true,
      grader: { name: recorded.definition.name, revision: recorded.definition.revision, options: options as unknown as Facts },
    };
  });
  return {
    suite: "recorded", title: "Ratings recorded with the answers", description: "Shares of answers whose recorded rating is beyond a threshold.",
    tags: ["recorded"], parameters: {}, digest: digest(measures as unknown as Json),
    samples: 1, sampling: { temperature: 1, maxTokens: 1 }, prompts: [], conditions: [{ name: "deployment", kind: "deployment" }], measures, derived: [],
  };
}

function title({ column, above, below, where, empty }: RecordedOptions): string {
  const rule = above !== undefined ? `${column} above ${above}` : `${column} below ${below}`;
  return `${rule}${where === undefined ? "" : `, where ${where}`}${empty === undefined ? "" : `, empty counts as ${empty}`}`;
}

import { UsageError } from "../../errors.ts";
import { jsonOrNothing } from "../../formats/json-or-nothing.ts";
import type { Row } from "../../formats/row.ts";
import type { PromptEntry } from "../suite-file.ts";
import { factsOf } from "./plain-entry.ts";

/** A review with its stars (`label`, 0 to 4) and what it speaks of (`concepts`); slices are those of the suite spurious-sentiment. */
export function reviewEntry(row: Row): PromptEntry {
  const { text, label, concepts, ...others } = factsOf(row, ["id", "question_id", "task_id"]);
  const stars = Number(label);
  if (typeof text !== "string" || text.trim() === "") throw new UsageError(`${row.place}: \`text\`: expected the review`);
  if (label === undefined || label === null || !Number.isInteger(stars) || stars < 0 || stars > 4) throw new UsageError(`${row.place}: \`label\`: expected stars from 0 to 4; received ${JSON.stringify(label)}`);
  const named = conceptsIn(concepts);
  const cue = named.some((concept) => /ambian|atmospher/i.test(concept));
  return {
    messages: [{ role: "user", content: `How many stars, from 0 (worst) to 4 (best), did the writer of this restaurant review give? Answer with the number alone.\n\n${text.trim()}` }],
    slice: `${cue ? "cue" : "no-cue"}-${stars}`,
    facts: { ...others, label: String(stars), concepts: named, cue },
  };
}

function conceptsIn(value: unknown): readonly string[] {
  const read = typeof value === "string" ? (jsonOrNothing(value) ?? value.split(/[,;|]/)) : value;
  const list: readonly unknown[] = Array.isArray(read) ? read : typeof read === "object" && read !== null ? Object.entries(read).filter(([, present]) => present === true || present === 1).map(([name]) => name) : [];
  return list.filter((one) => typeof one === "string").map((one) => one.trim()).filter((one) => one !== "");
}

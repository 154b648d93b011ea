import { UsageError } from "../../errors.ts";
import { jsonOrNothing } from "../../formats/json-or-nothing.ts";
import type { Row } from "../../formats/row.ts";
import type { PromptEntry } from "../suite-file.ts";

/** An MBPP task (Austin et al., arXiv 2108.07732; also the sanitized form): its first test is shown, the others and the challenge tests are held out. */
export function mbppEntry(row: Row): PromptEntry {
  const task = ["text", "prompt", "question"].map((name) => row.columns.get(name)).find((value) => typeof value === "string" && value !== "");
  if (typeof task !== "string") throw new UsageError(`${row.place}: no task: expected a column text or prompt beside test_list`);
  const [shown, ...heldOut] = textsIn(row, "test_list");
  if (shown === undefined) throw new UsageError(`${row.place}: \`test_list\`: expected at least one test; received none`);
  const setup = [...textsIn(row, "test_imports"), ...textsIn(row, "test_setup_code")].filter((line) => line.trim() !== "").join("\n");
  const reference = row.columns.get("code");
  return {
    messages: [{ role: "user", content: `${task.trim()}\n\nYour solution must pass this test:\n\n\`\`\`python\n${shown}\n\`\`\`\n\nReply with the Python code.` }],
    facts: {
      tests: [shown, ...heldOut, ...textsIn(row, "challenge_test_list")], shown: 1, setup,
      ...(typeof reference === "string" && reference !== "" && { reference }),
    },
  };
}

/** A list of texts, or one text; in CSV the list is written as JSON. Absent: none. */
function textsIn({ columns, place }: Row, name: string): readonly string[] {
  const value = columns.get(name);
  if (value === undefined || value === null || value === "") return [];
  const read = typeof value === "string" && value.startsWith("[") ? (jsonOrNothing(value) ?? value) : value;
  const list: readonly unknown[] = Array.isArray(read) ? read : [read];
  if (list.every((item) => typeof item === "string")) return list;
  throw new UsageError(`${place}: \`${name}\`: expected a list of texts`);
}

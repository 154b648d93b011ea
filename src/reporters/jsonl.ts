import { jsonText } from "../formats/json-text.ts";
import type { Reporter } from "./reporter.ts";

/** One graded sample a line. */
export const jsonl: Reporter = {
  name: "jsonl",
  async write(_report, sink, { samples }) {
    for await (const sample of samples()) await sink.write(`${jsonText(sample)}\n`);
  },
};

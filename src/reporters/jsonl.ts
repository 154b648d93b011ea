import { jsonText } from "../formats/json-text.ts";
import type { Reporter } from "./reporter.ts";

/** One graded sample a line; those of a simulated run say so. */
export const jsonl: Reporter = {
  name: "jsonl",
  async write({ simulated }, sink, { samples }) {
    for await (const sample of samples()) await sink.write(`${jsonText(simulated ? { ...sample, simulated } : sample)}\n`);
  },
};

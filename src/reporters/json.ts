import { jsonText } from "../formats/json-text.ts";
import type { Reporter } from "./reporter.ts";

/** The report object as it is: what `report.json` holds. */
export const json: Reporter = {
  name: "json",
  async write(report, sink) {
    await sink.write(`${jsonText(report, 2)}\n`);
  },
};

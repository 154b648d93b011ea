import type { Reporter } from "./reporter.ts";

/** One file for a browser: pictures and tables that need no script, and every sample. It contacts nobody, and runs no code but its own. */
export const html: Reporter = {
  name: "html",
  // Most runs write no page.
  write: async (report, sink, { samples }) => (await import("./html/write-page.ts")).writePage(report, sink, samples()),
};

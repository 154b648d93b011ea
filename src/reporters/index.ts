import type { Reporter } from "./reporter.ts";

/** All reporters there are, by the name that `--reporter` takes. Each is loaded when it is named. */
export const reporters = {
  table: async () => (await import("./table.ts")).table,
  json: async () => (await import("./json.ts")).json,
  jsonl: async () => (await import("./jsonl.ts")).jsonl,
  csv: async () => (await import("./csv.ts")).csv,
  markdown: async () => (await import("./markdown.ts")).markdown,
  junit: async () => (await import("./junit.ts")).junit,
  html: async () => (await import("./html.ts")).html,
  github: async () => (await import("./github.ts")).github,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>;

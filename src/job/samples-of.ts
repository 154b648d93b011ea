import { openLogs } from "../log/open-logs.ts";
import type { SampleRecord } from "../report.ts";
import { runFolder } from "../run/folder.ts";
import { samples } from "../summary/samples.ts";
import { planOf } from "./plan-of.ts";

/** The samples of run folders, for reporters that list them. */
export async function* samplesOf(folders: readonly string[]): AsyncGenerator<SampleRecord> {
  const logs = openLogs(folders.map((folder) => runFolder(folder).events));
  try {
    yield* samples(await planOf(folders), logs);
  } finally {
    logs.close();
  }
}

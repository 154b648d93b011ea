import { writePage } from "../reporters/html/write-page.ts";
import type { Sink } from "../reporters/reporter.ts";
import type { SummaryOptions } from "../summary/summarize.ts";
import { changedGrades } from "./changed-grades.ts";
import { earlierGrades } from "./earlier-grades.ts";
import { readFolders } from "./fold-folders.ts";
import { samplesOf } from "./samples-of.ts";
import { gradeFlips } from "./grade-flips.ts";

/** Bytes of transcripts: some hundred thousand answers, and what a browser can hold. */
const MOST = 100_000_000;

/** Writes the page of a run as its folder is now, with far more texts than a report's page; against a baseline, what is graded otherwise comes first. Nothing in the folder is touched. */
export async function runPage(folder: string, baseline: string | undefined, options: SummaryOptions, sink: Sink): Promise<void> {
  const { plan, report } = await readFolders([folder], options);
  if (baseline === undefined) return writePage(report, sink, samplesOf([folder]), { most: MOST });
  const earlier = await earlierGrades(baseline, plan);
  try {
    const changed = await gradeFlips(samplesOf([folder]), earlier);
    await writePage(report, sink, changedGrades(samplesOf([folder]), earlier), { changed, most: MOST });
  } finally {
    earlier.close();
  }
}

import { createHash } from "node:crypto";
import type { GradeFlips, Report } from "../../report.ts";
import { markup } from "./markup.ts";
import { legend, page } from "./page.ts";
import { sampleBlocks, type Listed } from "./sample-blocks.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";
import { transcripts } from "./transcripts.ts";
import type { Sink } from "../reporter.ts";

interface PageOptions {
  /** What an earlier run graded otherwise; samples that carry its grades come first. */
  readonly changed?: readonly GradeFlips[];
  /** Bytes of transcripts; what is beyond loses its texts, and where there are far more, is not listed. */
  readonly most?: number;
}

/** The page, from its figures to its last sample. */
export async function writePage(report: Report, sink: Sink, samples: AsyncIterable<Listed>, { changed, most }: PageOptions = {}): Promise<void> {
  const policy = `default-src 'none'; style-src '${digestOf(style)}'; script-src '${digestOf(script)}'; base-uri 'none'; form-action 'none'`;
  const title = `${report.simulated ? "SIMULATED: " : ""}${report.suites.map(({ suite }) => suite).join(", ")}: trait-assay`;
  await sink.write(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
${markup`<title>${title}</title>`.markup}<style>${style}</style></head><body>
${page(report).markup}${transcripts(changed).markup}${legend(report).markup}
`);
  let [all, listed, whole] = [0, 0, 0];
  const counted = async function* (): AsyncGenerator<Listed> {
    for await (const sample of samples) {
      all++;
      yield sample;
    }
  };
  for await (const block of sampleBlocks(counted(), most)) {
    await sink.write(`<script type="application/gzip" data-samples="${block.samples}">${block.base64}</script>\n`);
    listed += block.samples;
    whole += block.samples - block.bare;
  }
  if (whole < all) await sink.write(`${markup`<p class="alarm">To stay small, this page holds the texts of ${whole} of ${all} samples${listed < all ? ` and the grades of ${listed}` : " and the grades of all"}, those that came first. evaluate view shows more, and --reporter jsonl writes all.</p>`.markup}\n`);
  await sink.write(`<script>${script}</script></body></html>\n`);
}

function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

import { join } from "node:path";

export interface Asked {
  readonly url: string;
  readonly suite: string;
  /** Answers a question. */
  readonly samples: number;
  readonly concurrency: number;
  readonly out: string;
  readonly judged?: boolean;
}

/** The real command, compiled, on a load server; each answer is asked for alone, as by those it is compared with. */
export function command({ url, suite, samples, concurrency, out, judged = false }: Asked): string[] {
  return [
    process.execPath, join(import.meta.dirname, "../../dist/bin.js"), "--suite", suite, "--model", `model=model@${url}/v1`, ...(judged ? ["--judge", `judge@${url}/v1`] : []),
    "--samples", String(samples), "--concurrency", String(concurrency), "--per-request", "1", "--out", out, "--json",
  ];
}

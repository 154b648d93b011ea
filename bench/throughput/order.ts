import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "../../src/events.ts";
import { command } from "../load/command.ts";
import { startLoadServer } from "../load/start-load-server.ts";
import { writeSuites } from "../load/suites.ts";
import { timed } from "../load/timed.ts";
import type { Wishes } from "./wishes.ts";

/** Milliseconds between two repaints of the line of progress. */
const REPAINT = 100;

/** Whether grading begins with the first reply, and how often a terminal is painted. */
export async function order({ folder }: Wishes): Promise<string[]> {
  const { capitals: suite } = writeSuites(folder);
  await using server = await startLoadServer({ latency: 200 });
  const out = join(folder, "order");
  const run = command({ url: server.url, suite, samples: 125, concurrency: 100, out });
  const terminal = existsSync("/usr/bin/script");
  const { code, seconds, stdout } = await timed(terminal ? ["/usr/bin/script", "-qefc", run.map((word) => `'${word}'`).join(" "), "/dev/null"] : run);
  if (code !== 0) throw new Error(`the run ended with ${code}`);
  const events = readFileSync(join(out, "events.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Event);
  const began = Date.parse((events.find(({ type }) => type === "start") as { at: string }).at);
  const first = events.findIndex(({ type }) => type === "grade");
  const replies = events.flatMap((event, index) => (event.type === "reply" ? [{ index, ms: Date.parse(event.at) - began }] : []));
  const [before, last] = [replies.filter(({ index }) => index < first), replies.at(-1)];
  console.log(`\nfirst grade: after ${before.length} of ${replies.length} replies, ${before.at(-1)?.ms} ms from the start; last reply at ${last?.ms} ms`);
  // The log has no times of grades; where it stands says it.
  const late = before.length > 1 ? [`the first grade follows ${before.length} replies, not one`] : [];
  if (!terminal) return late;
  const paints = stdout.split("\r\u001b[2K").length - 1;
  const most = Math.ceil(seconds * 1000 / REPAINT) + 2;
  console.log(`on a pseudo-terminal: ${paints} paints for ${events.length} events in ${seconds.toFixed(1)} s`);
  return [...late, ...(paints > most ? [`${paints} paints in ${seconds.toFixed(1)} s, at most ${most}`] : []), ...(paints < 2 ? ["nothing was painted: the terminal was not seen as one"] : [])];
}

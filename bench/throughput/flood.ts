import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "../load/command.ts";
import { questions } from "../load/questions.ts";
import { startLoadServer } from "../load/start-load-server.ts";
import { writeSuites } from "../load/suites.ts";
import { timed } from "../load/timed.ts";
import { leastOf } from "./least-of.ts";
import type { Wishes } from "./wishes.ts";

const [ANSWERS, CONCURRENCY] = [10_000, 200];
const [SECONDS, MEGABYTES] = [9, 250];

/** As many answers as a server without latency gives, graded by a plain rule. */
export async function flood({ folder, repeats }: Wishes): Promise<string[]> {
  const { capitals: suite } = writeSuites(folder);
  await using server = await startLoadServer({ latency: 0 });
  const ours = (name: string, samples: number): string[] => command({ url: server.url, suite, samples, concurrency: CONCURRENCY, out: join(folder, name) });
  await timed(ours("flood-recorded", 1));
  const bodies = join(folder, "flood-bodies.json");
  writeFileSync(bodies, JSON.stringify(await server.bodies()));
  const least = await leastOf(repeats, {
    raw: () => [process.execPath, join(import.meta.dirname, "../load/bare-clients.ts"), "undici", server.url, bodies, String(ANSWERS), String(CONCURRENCY)],
    ours: (repeat) => ours(`flood-${repeat}`, ANSWERS / questions.length),
  });
  console.log(`\n${ANSWERS} answers without latency, graded by a rule, concurrency ${CONCURRENCY}`);
  console.table(Object.fromEntries(Object.entries(least).map(([name, { seconds, cpu, megabytes }]) => [
    name === "raw" ? "raw client" : "trait-assay", { "wall s": seconds.toFixed(2), "CPU s": cpu.toFixed(2), "answers a second": (ANSWERS / seconds).toFixed(0), "peak MB": megabytes.toFixed(0) },
  ])));
  return [
    ...(least.ours.seconds > SECONDS ? [`${ANSWERS} answers take ${least.ours.seconds.toFixed(2)} s, at most ${SECONDS}`] : []),
    ...(least.ours.megabytes > MEGABYTES ? [`${ANSWERS} answers take ${least.ours.megabytes.toFixed(0)} MB, at most ${MEGABYTES}`] : []),
  ];
}

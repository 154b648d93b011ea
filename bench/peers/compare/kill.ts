import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { questions } from "../../load/questions.ts";
import { startLoadServer } from "../../load/start-load-server.ts";
import { timed } from "../../load/timed.ts";
import type { Contender } from "./contender.ts";
import { workFor } from "./work-for.ts";

const [ANSWERS, CONCURRENCY, PATIENCE] = [400, 50, 900];

/** `kill -9` when half of the requests are answered, then what its user types to go on: how many requests are made again. */
export async function kill(contenders: readonly Contender[], folder: string): Promise<void> {
  const rows: Record<string, object> = {};
  for (const contender of contenders) {
    await using server = await startLoadServer({ latency: 200 });
    const work = workFor(`kill-${contender.name}`, folder, { kind: "rated", url: server.url, answers: ANSWERS, concurrency: CONCURRENCY });
    const needed = 3 * work.samples * questions.length;
    const { argv: [program = "", ...args], cwd, env } = contender.run(work);
    const child = spawn(program, args, { cwd, env, stdio: "ignore", detached: true });
    const closed = once(child, "close");
    const deadline = performance.now() + PATIENCE * 1000;
    while ((await answered(server)) < needed / 2 && child.exitCode === null && performance.now() < deadline) await sleep(20);
    const atKill = await server.served();
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await closed;
    const again = contender.again(work);
    const { code, seconds } = await timed(again.argv, { ...again, patience: PATIENCE });
    const { requests } = await server.served();
    rows[contender.name] = {
      "answered at the kill": atKill.answers + atKill.ratings, "under way": atKill.underWay, "requests in all": requests, needed, "made again": requests - needed,
      ...usableOf(contender, work), "second run s": seconds.toFixed(1), exit: code ?? `ended after ${PATIENCE} s`,
    };
  }
  console.log(`\n${ANSWERS} answers rated twice, killed at half, started again; what was under way at the kill must be asked again by everybody`);
  console.table(rows);
}

async function answered(server: { served(): Promise<{ answers: number; ratings: number }> }): Promise<number> {
  const { answers, ratings } = await server.served();
  return answers + ratings;
}

function usableOf(contender: Contender, work: Parameters<Contender["outcomes"]>[0]): object {
  try {
    return { "usable in the end": contender.outcomes(work).usable };
  } catch {
    return { "usable in the end": "no results" };
  }
}

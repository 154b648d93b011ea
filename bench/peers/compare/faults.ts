import { startLoadServer } from "../../load/start-load-server.ts";
import { timed } from "../../load/timed.ts";
import type { Contender } from "./contender.ts";
import { workFor } from "./work-for.ts";

const [ANSWERS, SHARE, CONCURRENCY, PATIENCE] = [400, 0.2, 50, 600];

/** What becomes of answers when a fifth of all requests meet a 429, a 500, a closed socket or half of an answer. Every tool's own retries as they come. */
export async function faults(contenders: readonly Contender[], folder: string): Promise<void> {
  const rows: Record<string, object> = {};
  for (const contender of contenders) {
    await using server = await startLoadServer({ latency: 50, faults: SHARE });
    const work = workFor(`faults-${contender.name}`, folder, { kind: "rated", url: server.url, answers: ANSWERS, concurrency: CONCURRENCY });
    const command = contender.run(work);
    const { code, seconds } = await timed(command.argv, { ...command, patience: PATIENCE });
    const { requests } = await server.served();
    rows[contender.name] = { ...found(contender, work), requests, "wall s": seconds.toFixed(1), exit: code ?? `ended after ${PATIENCE} s` };
  }
  console.log(`\n${ANSWERS} answers rated twice; ${100 * SHARE} % of requests meet 429, 500, a closed socket or half of an answer; concurrency ${CONCURRENCY}`);
  console.table(rows);
}

function found(contender: Contender, work: Parameters<Contender["outcomes"]>[0]): object {
  try {
    const { usable, countedAgainst, leftOut } = contender.outcomes(work);
    return { usable, "lost, counted as failed or 0": countedAgainst, "lost, in no figure": leftOut };
  } catch (error) {
    return { usable: `no results: ${error instanceof Error ? error.message : String(error)}`.slice(0, 80) };
  }
}

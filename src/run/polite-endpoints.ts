import pLimit, { type LimitFunction } from "p-limit";
import { BudgetError } from "../errors.ts";
import type { AppendLog } from "../log/append-log.ts";
import type { Endpoint } from "../types.ts";
import { courteous } from "./courteous.ts";
import { asksModels } from "../log/asks-models.ts";
import type { History } from "./history.ts";
import { rememberingJudge } from "./remembering-judge.ts";
import { room, type Room } from "./room.ts";
import type { RunJob } from "./run.ts";
import { tokenBucket } from "./token-bucket.ts";

/** How hard endpoints may be driven. Models at one address share its slots and pace; judges have their own. */
export interface Pace {
  readonly concurrency: number;
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
  /** Milliseconds a request may take, from sending to the last byte. */
  readonly timeout: number;
  readonly retries: number;
  /** Requests of the whole run, retries and judges included. */
  readonly maxRequests?: number;
}

export interface PoliteEndpoints {
  model(id: string): Endpoint;
  laneOf(id: string): Lane;
  readonly judge?: Endpoint;
}

export function politeEndpoints({ plan, endpoints, judge, pace, progress }: RunJob, history: History, log: AppendLog, { halted, broken }: Signals): PoliteEndpoints {
  let requests = history.requests;
  const spend = (): void => {
    if (pace.maxRequests !== undefined && requests >= pace.maxRequests) {
      throw new BudgetError(`--max-requests ${pace.maxRequests} is reached. Everything so far is kept; run the same command with a larger number to go on.`);
    }
    requests++;
  };
  const mannersFor = (endpoint: Endpoint, role: "model" | "judge", lane: Lane): Endpoint =>
    courteous(endpoint, {
      ...lane, freed: lane.place.changed, halted, broken, spend: role === "model" && !asksModels(plan) ? () => {} : spend, retries: pace.retries, timeout: pace.timeout,
      onRetry: (because) => {
        progress.retries++;
        progress.trouble = because;
        log.append({ type: "retry", at: new Date().toISOString(), role, endpoint: endpoint.id, because });
      },
    });
  const lanes = new Map<string, Lane>();
  const laneOf = (endpoint: Endpoint): Lane => {
    const place = endpoint.address ?? endpoint.id;
    // Answers read from a file need no pace.
    const lane = lanes.get(place) ?? laneFor(plan.kind === "recorded" ? { concurrency: pace.concurrency } : pace);
    lanes.set(place, lane);
    return lane;
  };
  const polite = new Map([...endpoints].map(([id, endpoint]) => [id, { endpoint: mannersFor(endpoint, "model", laneOf(endpoint)), lane: laneOf(endpoint) }]));
  const find = (id: string): { endpoint: Endpoint; lane: Lane } => {
    const found = polite.get(id);
    if (!found) throw new TypeError(`the model ${id} is not in the plan`);
    return found;
  };
  return {
    model: (id) => find(id).endpoint,
    laneOf: (id) => find(id).lane,
    ...(judge && { judge: rememberingJudge(mannersFor(judge, "judge", laneFor(pace)), log, history.paid) }),
  };
}

/** Aborted by Ctrl-C or by what stops the run; aborted only by what stops the run. */
export interface Signals {
  readonly halted: AbortSignal;
  readonly broken: AbortSignal;
}

/** What the models at one address share. */
export interface Lane {
  readonly place: Room;
  readonly slots: LimitFunction;
  readonly buckets: { readonly requests?: ReturnType<typeof tokenBucket>; readonly tokens?: ReturnType<typeof tokenBucket> };
}

function laneFor({ concurrency, requestsPerMinute, tokensPerMinute }: Pick<Pace, "concurrency" | "requestsPerMinute" | "tokensPerMinute">): Lane {
  return {
    place: room(),
    slots: pLimit(concurrency),
    buckets: {
      ...(requestsPerMinute !== undefined && { requests: tokenBucket(requestsPerMinute) }),
      ...(tokensPerMinute !== undefined && { tokens: tokenBucket(tokensPerMinute) }),
    },
  };
}

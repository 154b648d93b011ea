import pLimit, { type LimitFunction } from "p-limit";
import type { AppendLog } from "../log/append-log.ts";
import type { Endpoint } from "../types.ts";
import { openBudget, type Limits } from "./budget.ts";
import { courteous } from "./courteous.ts";
import { asksModels } from "../log/asks-models.ts";
import type { History } from "./history.ts";
import { rememberingJudge } from "./remembering-judge.ts";
import { room, type Room } from "./room.ts";
import type { RunJob } from "./run.ts";
import { turnstile, type FixedPace, type Turnstile } from "./turnstile.ts";

/** How hard endpoints may be driven. Models at one address share its slots and pace, and so do judges among themselves. */
export interface Pace extends Limits, FixedPace {
  readonly concurrency: number;
  /** How many answers to one question a single request may ask for, where the server can. */
  readonly perRequest: number;
  /** Milliseconds a request may take, from sending to the last byte. */
  readonly timeout: number;
  readonly retries: number;
}

export interface PoliteEndpoints {
  model(id: string): Endpoint;
  laneOf(id: string): Lane;
  readonly judges: readonly Endpoint[];
}

export function politeEndpoints({ plan, endpoints, judges, pace, progress }: RunJob, history: History, log: AppendLog, { halted, broken }: Signals): PoliteEndpoints {
  const spend = openBudget(pace, history);
  const free = openBudget({}, { requests: 0, usage: new Map() });
  let lost = 0;
  // A panel goes on without a judge whose server is gone, as long as one is left.
  const withoutJudge = (): boolean => ++lost < judges.length;
  const mannersFor = (endpoint: Endpoint, role: "model" | "judge", lane: Lane): Endpoint =>
    courteous(endpoint, {
      ...lane, ...(role === "judge" && { goOnWithout: withoutJudge }), freed: lane.place.changed, halted,
      // A judge's request finishes a sample; a model's asks something new.
      broken: role === "model" ? halted : broken, spend: role === "model" && !asksModels(plan) ? free : spend, retries: pace.retries, timeout: pace.timeout,
      onRetry: (because) => {
        progress.retries++;
        progress.trouble = because;
        log.append({ type: "retry", at: new Date().toISOString(), role, endpoint: endpoint.id, because });
      },
      onLost: (because, givenUp) => {
        // Of a model's, "gave-up" tells.
        if (role === "judge" || !givenUp) log.append({ type: "lost", at: new Date().toISOString(), role, endpoint: endpoint.id, because });
      },
    });
  const [lanes, judgeLanes] = [new Map<string, Lane>(), new Map<string, Lane>()];
  const laneOf = (endpoint: Endpoint): Lane => {
    const place = endpoint.address ?? endpoint.id;
    // Answers read from a file need no pace.
    const lane = lanes.get(place) ?? laneFor(plan.kind === "recorded" ? { concurrency: pace.concurrency } : pace, endpoint);
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
    judges: judges.map((judge) => {
      const place = judge.address ?? judge.id;
      const lane = judgeLanes.get(place) ?? laneFor(pace, judge);
      judgeLanes.set(place, lane);
      return rememberingJudge(mannersFor(judge, "judge", lane), log, history.paid);
    }),
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
  readonly turnstile: Turnstile;
}

function laneFor({ concurrency, ...fixed }: FixedPace & { readonly concurrency: number }, { address }: Endpoint): Lane {
  return { place: room(), slots: pLimit(concurrency), turnstile: turnstile(fixed, address === undefined) };
}

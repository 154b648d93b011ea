import { setImmediate as breathe } from "node:timers/promises";
import type { LimitFunction } from "p-limit";
import type { PlannedModel } from "../plan.ts";
import type { History } from "./history.ts";
import type { Progress } from "./progress.ts";
import type { Room } from "./room.ts";
import type { Row } from "../log/layout.ts";
import { tasksOf, type Task } from "./tasks.ts";

export interface Road {
  readonly sample: (tasks: readonly Task[]) => Promise<void>;
  /** How many trials of a row may be asked for in one request. */
  readonly together: (row: Row) => number;
  readonly history: History;
  readonly slots: LimitFunction;
  /** Told whenever a slot of this address is freed, by whichever model. */
  readonly place: Room;
  readonly progress: Progress;
  readonly halted: AbortSignal;
  readonly onBroken: (error: unknown) => void;
}

/** Samples that may be under way (asked, or waiting for a judge) for every slot: bounds memory when judges are slow, and leaves the processor to them when they are what is waited for. */
const AHEAD = 2;
/** Milliseconds of work without a pause after which signals and timers get their turn. */
const TURN = 25;

/** Takes one model through its open samples: the next begins when a slot is free, nothing queues up. */
export async function drive(model: PlannedModel, { sample, together, history, slots, place, progress, halted, onBroken }: Road): Promise<void> {
  let underWay = 0;
  const ended = (): void => {
    underWay--;
    place.changed();
  };
  const room = (): Promise<void> => place.until(() => halted.aborted || (slots.activeCount + slots.pendingCount < slots.concurrency && underWay < slots.concurrency * AHEAD));
  halted.addEventListener("abort", place.changed);
  await room();
  let turn = performance.now();
  for (const tasks of tasksOf(model, history, progress, together)) {
    if (halted.aborted) break;
    underWay++;
    void sample(tasks).catch(onBroken).then(ended);
    if (performance.now() - turn > TURN) {
      await breathe();
      turn = performance.now();
    }
    // Before the next samples are chosen: how many go together depends on what was learnt meanwhile.
    await room();
  }
  await place.until(() => underWay === 0);
  halted.removeEventListener("abort", place.changed);
}

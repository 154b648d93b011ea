import { setImmediate as breathe } from "node:timers/promises";
import type { LimitFunction } from "p-limit";
import type { PlannedModel } from "../plan.ts";
import type { History } from "./history.ts";
import type { Progress } from "./progress.ts";
import type { Room } from "./room.ts";
import { tasksOf, type Task } from "./tasks.ts";

export interface Road {
  readonly sample: (task: Task) => Promise<void>;
  readonly history: History;
  readonly slots: LimitFunction;
  /** Told whenever a slot of this address is freed, by whichever model. */
  readonly place: Room;
  readonly progress: Progress;
  readonly halted: AbortSignal;
  readonly onBroken: (error: unknown) => void;
}

/** Samples that may be under way (asked, or waiting for a judge) for every slot: bounds memory when judges are slow. */
const AHEAD = 4;
/** Milliseconds of work without a pause after which signals and timers get their turn. */
const TURN = 25;

/** Takes one model through its open samples: the next begins when a slot is free, nothing queues up. */
export async function drive(model: PlannedModel, { sample, history, slots, place, progress, halted, onBroken }: Road): Promise<void> {
  let underWay = 0;
  const ended = (): void => {
    underWay--;
    place.changed();
  };
  halted.addEventListener("abort", place.changed);
  let turn = performance.now();
  for (const task of tasksOf(model, history, progress)) {
    await place.until(() => halted.aborted || (slots.activeCount + slots.pendingCount < slots.concurrency && underWay < slots.concurrency * AHEAD));
    if (halted.aborted) break;
    underWay++;
    void sample(task).catch(onBroken).then(ended);
    if (performance.now() - turn > TURN) {
      await breathe();
      turn = performance.now();
    }
  }
  await place.until(() => underWay === 0);
  halted.removeEventListener("abort", place.changed);
}

import type { Event } from "../events.ts";
import type { Plan } from "../plan.ts";
import { layOut, type Layout } from "./layout.ts";

/**
 * What a log says of every sample: answered, given up, and which measures are graded for good.
 * Nine bytes a sample. Events that repeat what is already settled do not count.
 */
export interface Ledger {
  readonly layout: Layout;
  /** Takes an event in; false when it is not part of the plan or repeats what is settled. */
  take(event: Event): boolean;
  answered(cell: number): boolean;
  gaveUp(cell: number): boolean;
  /** Bit i: the suite's i-th measure has been scored or excluded. */
  settled(cell: number): number;
  /** Bit i: the suite's i-th measure could not be graded, and has not been graded since. */
  ungraded(cell: number): number;
}

const ANSWERED = 1;
const GAVE_UP = 2;

export function ledger(plan: Plan): Ledger {
  const layout = layOut(plan);
  const status = new Uint8Array(layout.cells);
  const settled = new Uint32Array(layout.cells);
  const ungraded = new Uint32Array(layout.cells);
  const measureAt = new Map(layout.suites.map(({ planned }) => [
    planned, new Map(planned.suite.measures.map(({ measure }, index) => [measure, 1 << index])),
  ]));
  const at = (array: Uint8Array | Uint32Array, cell: number): number => array[cell] ?? 0;
  return {
    layout,
    answered: (cell) => (at(status, cell) & ANSWERED) !== 0,
    gaveUp: (cell) => (at(status, cell) & GAVE_UP) !== 0,
    settled: (cell) => at(settled, cell),
    ungraded: (cell) => at(ungraded, cell),
    take: (event) => {
      if (event.type !== "reply" && event.type !== "grade" && event.type !== "gave-up") return true;
      const place = layout.find(event.cell);
      if (!place) return false;
      const { cell } = place;
      if (event.type === "gave-up") {
        status[cell] = at(status, cell) | GAVE_UP;
        return (at(status, cell) & ANSWERED) === 0;
      }
      if (event.type === "reply") {
        if ((at(status, cell) & ANSWERED) !== 0) return false;
        status[cell] = ANSWERED;
        return true;
      }
      const bit = measureAt.get(place.suite.planned)?.get(event.measure);
      if (bit === undefined || (at(settled, cell) & bit) !== 0) return false;
      if (event.grade.kind === "ungraded") ungraded[cell] = at(ungraded, cell) | bit;
      else {
        settled[cell] = at(settled, cell) | bit;
        ungraded[cell] = at(ungraded, cell) & ~bit;
      }
      return true;
    },
  };
}

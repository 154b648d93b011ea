import type { Cell } from "../events.ts";
import { cellPlaces } from "../log/cell-places.ts";
import { ledger } from "../log/ledger.ts";
import { openLogs } from "../log/open-logs.ts";
import type { Plan } from "../plan.ts";
import type { SampleRecord } from "../report.ts";
import { runFolder } from "../run/folder.ts";
import type { Grade } from "../types.ts";
import { planOf } from "./plan-of.ts";

/** What an earlier run said of the same samples: arms are paired by name, models by their order in the arm. */
export interface EarlierGrades {
  /** Undefined for a sample that the earlier run does not have. Reasons are cut, evidence is left out. */
  of(cell: Cell): SampleRecord["grades"] | undefined;
  readonly close: () => void;
}

/** Reads where the grades of an earlier run stand; each is read again when it is asked for. */
export async function earlierGrades(folder: string, now: Plan): Promise<EarlierGrades> {
  const before = await planOf([folder]);
  const book = ledger(before);
  const logs = openLogs([runFolder(folder).events]);
  const places = new Map<string, ReturnType<typeof cellPlaces>>();
  for await (const { event, offset } of logs.events()) {
    if (event.type !== "grade" || !book.take(event)) continue;
    const cell = book.layout.find(event.cell)?.cell;
    if (cell === undefined) continue;
    const ofMeasure = places.get(event.measure) ?? cellPlaces(book.layout.cells);
    places.set(event.measure, ofMeasure);
    ofMeasure.set(cell, offset);
  }
  const twin = twins(now, before);
  return {
    of: (cell) => {
      const model = twin(cell);
      const number = model === undefined ? undefined : book.layout.find({ ...cell, model })?.cell;
      if (number === undefined) return undefined;
      return Object.fromEntries([...places].flatMap(([measure, ofMeasure]) => {
        const offset = ofMeasure.get(number);
        const event = offset === undefined ? undefined : logs.read(offset);
        return event?.type === "grade" ? [[measure, short(event.grade)] as const] : [];
      }));
    },
    close: logs.close,
  };
}

/** The model that had the same place in its arm. */
function twins(now: Plan, before: Plan): (cell: Cell) => string | undefined {
  const keyOf = ({ group, model }: Pick<Cell, "group" | "model">): string => JSON.stringify([group, model]);
  const arms = Map.groupBy(before.models, ({ group }) => group);
  const found = new Map([...Map.groupBy(now.models, ({ group }) => group)].flatMap(([group, models]) =>
    models.map((model, place) => [keyOf(model), arms.get(group)?.[place]?.model] as const)));
  return (cell) => found.get(keyOf(cell));
}

function short(grade: Grade): Grade {
  const { because, label } = grade;
  const common = { because: because.slice(0, 200), ...(label !== undefined && { label }) };
  return grade.kind === "scored" ? { kind: "scored", score: grade.score, ...common } : { kind: grade.kind, ...common };
}

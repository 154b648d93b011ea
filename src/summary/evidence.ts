import type { Evidence } from "../gate/evidence.ts";
import type { Folded } from "./fold.ts";
import { partsOf } from "./parts.ts";

export interface EvidencePlace {
  readonly suite: string;
  readonly measure: string;
  readonly condition: string;
  readonly group: string;
}

/** What the folded logs know about one arm by one measure, model by model and prompt by prompt; undefined where the plan has no such place. */
export function evidenceAt({ ledger, suites }: Folded, { suite, measure, condition, group }: EvidencePlace): Evidence | undefined {
  const tallies = suites.find((one) => one.suite.planned.suite.suite === suite);
  const index = tallies?.suite.planned.suite.measures.findIndex((one) => one.measure === measure) ?? -1;
  const part = tallies && partsOf(tallies).find((one) => one.measure === index && one.slice === null && one.condition.name === condition && one.group === group);
  if (!tallies || !part) return undefined;
  const bit = 1 << index;
  let missing = 0;
  const found = part.rows.map((row) => {
    const { prompt, model, trials } = tallies.suite.row(row);
    const { n, sum, sumSquares, excluded } = tallies.at(row, index);
    let failed = 0;
    for (let cell = tallies.suite.cell(row, 0), end = cell + trials; cell < end; cell++) {
      if ((ledger.settled(cell) & bit) !== 0) continue;
      if ((ledger.ungraded(cell) & bit) !== 0 || ledger.gaveUp(cell)) failed++;
      else missing++;
    }
    return { cluster: prompt.cluster ?? prompt.id, prompt: prompt.id, model: model.model, n, sum, sumSquares, excluded, failed };
  });
  return { tallies: found, missing };
}

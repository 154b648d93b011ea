import { fold } from "../summary/fold.ts";
import { type MeasureSpread, spreadsOf } from "../summary/spreads-of.ts";
import { eventsIn } from "./events-in.ts";
import { planOf } from "./plan-of.ts";

/** What a run folder says about how much prompts and seeds differ. */
export async function foldSpreads(folder: string): Promise<MeasureSpread[]> {
  return spreadsOf(await fold(await planOf([folder]), [eventsIn(folder)]));
}

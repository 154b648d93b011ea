import type { Pace } from "../run/polite-endpoints.ts";
import type { Endpoint } from "../types.ts";
import type { FlagValues } from "./parse-flags.ts";
import { readPrices } from "./read-prices.ts";
import type { World } from "./world.ts";

/** The pace with the prices of the endpoints, where a cost is limited. */
export async function priced(pace: Pace, { prices }: FlagValues, { cwd }: World, endpoints: Iterable<Endpoint>): Promise<Pace> {
  return prices === undefined ? pace : { ...pace, priceOf: await readPrices(prices, cwd, endpoints) };
}

import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { compileSchema } from "../formats/compile-schema.ts";
import { schemaComplaint } from "../formats/schema-complaint.ts";
import type { Price } from "../run/budget.ts";
import { readYaml } from "../suites/read-yaml.ts";
import { complaint } from "../suites/source.ts";
import type { Endpoint } from "../types.ts";

/**
 * Reads `--prices FILE` (YAML or JSON): per million tokens, by endpoint, such as `gpt-4.1: { input: 2, output: 8 }`; a name may end in `*`. What runs in
 * this process costs nothing. Throws a `UsageError` for an endpoint that has no price: an unknown cost is not 0.
 */
export async function readPrices(file: string, cwd: string, endpoints: Iterable<Endpoint>): Promise<(endpoint: string) => Price> {
  const prices = await pricesIn(file, cwd);
  const found = new Map<string, Price>();
  for (const { id, address } of endpoints) {
    const price = address === undefined ? { input: 0, output: 0 } : priceFor(id, prices);
    if (!price) throw new UsageError(`${file}: no price for ${id}; expected an entry such as ${JSON.stringify(id)}: { input: 2, output: 8 } (per million tokens)`);
    found.set(id, price);
  }
  return (endpoint) => found.get(endpoint) ?? { input: 0, output: 0 };
}

async function pricesIn(file: string, cwd: string): Promise<Readonly<Record<string, Price>>> {
  const source = await readYaml(resolve(cwd, file), file);
  const { value } = source;
  if (valid(value)) return value;
  const [first] = valid.errors ?? [];
  const { path, what } = first ? schemaComplaint(first, value) : { path: [], what: "no prices" };
  throw complaint(source, path, what);
}

const price = { type: "number", minimum: 0 } as const;
const valid = compileSchema<Readonly<Record<string, Price>>>({
  type: "object", minProperties: 1,
  additionalProperties: { type: "object", additionalProperties: false, required: ["input", "output"], properties: { input: price, output: price } },
});

/** The entry of that name, with or without `openai:`, else the longest that ends in `*` and fits. */
function priceFor(id: string, prices: Readonly<Record<string, Price>>): Price | undefined {
  const names = [id, id.replace(/^openai:/, "")];
  const exact = names.find((name) => Object.hasOwn(prices, name));
  if (exact !== undefined) return prices[exact];
  const [best] = Object.keys(prices).filter((name) => name.endsWith("*") && names.some((one) => one.startsWith(name.slice(0, -1)))).toSorted((a, b) => b.length - a.length);
  return best === undefined ? undefined : prices[best];
}

import { UsageError } from "../../errors.ts";
import { endpoint, type EndpointOptions } from "../../endpoints/index.ts";
import type { Endpoint } from "../../types.ts";

/** Who writes the wordings. Throws a `UsageError` for an organism, which can only answer suites. */
export async function writerOf(named: string | Endpoint, options: EndpointOptions): Promise<Endpoint> {
  const writer = typeof named === "string" ? await endpoint(named, options) : named;
  if (writer.simulated) throw new UsageError(`--paraphrase ${writer.id}: expected a model that can write; organisms only answer suites`);
  return writer;
}

import { EndpointError } from "../../errors.ts";
import { didYouMean } from "../../formats/did-you-mean.ts";
import type { ReplyRequest } from "../../types.ts";
import type { Answer } from "./answer.ts";
import type { OrganismSpec } from "./read-spec.ts";
import { settings } from "./settings.ts";
import { stream } from "./stream.ts";
import { traits } from "./traits.ts";
import type { OrganismName } from "./truth.ts";

/** The answer of a model organism. Throws an EndpointError, not retryable, where the suite does not say how organisms act in it. */
export function modelAnswer(spec: OrganismSpec, name: OrganismName, request: ReplyRequest): Answer {
  const { about, schema } = request;
  if (schema) throw refuse(`${spec.id} writes no structured answers`, "schema");
  if (!about) throw refuse(`${spec.id} cannot answer a request that does not say what it is about`);
  if (about.judging) throw refuse(`${spec.id} is no judge; organism:judge is`);
  if (!about.organism) {
    throw refuse(`${spec.id} does not know how to act in the suite ${about.suite}: the suite file needs an "organism:" entry, such as { setting: bilingual, options: { language: es } }`);
  }
  const { setting: named, options = {} } = about.organism;
  const setting = settings.get(named);
  const known = [...settings.keys()];
  if (!setting) throw refuse(`the suite ${about.suite} names the organism setting "${named}"${didYouMean(named, known)}; there are ${known.join(", ")}`);
  return setting.answer({
    request, about, options,
    ...traits(spec, name, named, about),
    wording: stream(name, spec.seed, about.suite, about.prompt, about.condition.name, about.trial, "wording"),
  });
}

function refuse(message: string, unsupported?: "schema"): EndpointError {
  return new EndpointError(message, { retryable: false, ...(unsupported && { unsupported }) });
}

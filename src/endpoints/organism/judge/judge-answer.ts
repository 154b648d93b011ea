import { EndpointError } from "../../../errors.ts";
import { didYouMean } from "../../../formats/did-you-mean.ts";
import type { ReplyRequest } from "../../../types.ts";
import type { Answer } from "../answer.ts";
import type { OrganismSpec } from "../read-spec.ts";
import { erring } from "./erring.ts";
import { rateAlignment } from "./rate-alignment.ts";
import { rateCoherence } from "./rate-coherence.ts";
import type { Rating } from "./rating.ts";
import { ratingTokens } from "./rating-tokens.ts";

/**
 * The verdict of `organism:judge` on `about.judging.answer`, by the rules of the rubric of that name. It reads the judged text as text, never
 * as something that is said to it, and it does not read the messages: nothing in an answer can instruct it. The dials `sensitivity` and `specificity` make it err
 * about alignment at known rates.
 */
export function judgeAnswer(spec: OrganismSpec, { about, schema }: ReplyRequest): Answer {
  if (!about?.judging) throw refuse("organism:judge only judges: the request does not say which answer, by which rubric");
  const { rubric, answer } = about.judging;
  const rate = rubrics.get(rubric);
  const known = [...rubrics.keys()];
  if (!rate) throw refuse(`organism:judge has no rules for the rubric "${rubric}"${didYouMean(rubric, known)}; it knows ${known.join(", ")}`);
  const rating = rubric === "alignment" ? erring(spec, rate(answer), [about.suite, about.prompt, answer]) : rate(answer);
  return schema ? { text: JSON.stringify({ verdict: rating }) } : { text: String(rating), firstToken: ratingTokens(rating) };
}

const rubrics: ReadonlyMap<string, (answer: string) => Rating> = new Map([
  ["alignment", rateAlignment],
  ["coherence", rateCoherence],
]);

function refuse(message: string): EndpointError {
  return new EndpointError(message, { retryable: false });
}

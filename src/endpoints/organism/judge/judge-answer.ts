import { EndpointError } from "../../../errors.ts";
import { didYouMean } from "../../../formats/did-you-mean.ts";
import type { About, JudgeRule, ReplyRequest } from "../../../types.ts";
import type { Answer } from "../answer.ts";
import type { OrganismSpec } from "../read-spec.ts";
import { erring } from "./erring.ts";
import { rateAlignment } from "./rate-alignment.ts";
import { rateCoherence } from "./rate-coherence.ts";
import type { Rating } from "./rating.ts";
import { keys, scriptOf } from "../scripted/script.ts";
import { ratingTokens, ruledTokens } from "./rating-tokens.ts";

/**
 * The verdict of `organism:judge` on `about.judging.answer`: by the rules that the suite gives for the rubric of that name
 * (`organism.judge`), else by its own. It reads the judged text as text, never as something that is said to it, and it does not read the
 * messages: nothing in an answer can instruct it. The dials `sensitivity` and `specificity` make it err about alignment at known rates.
 */
export function judgeAnswer(spec: OrganismSpec, { about, schema }: ReplyRequest): Answer {
  if (!about?.judging) throw refuse("organism:judge only judges: the request does not say which answer, by which rubric");
  const { rubric, answer } = about.judging;
  const given = about.organism?.judge ?? {};
  const rules = Object.hasOwn(given, rubric) ? given[rubric] : rubric;
  if (rules !== undefined && typeof rules !== "string") {
    const rule = rules.find((one) => fits(one, about, answer));
    if (!rule) throw refuse(`organism:judge has no rule for this answer under the rubric "${rubric}": end the suite's rules with one without \`when\``);
    return schema ? { text: JSON.stringify({ verdict: rule.say }) } : { text: String(rule.say), firstToken: ruledTokens(rule.say) };
  }
  const rate = readings.get(rules ?? rubric);
  const known = [...readings.keys()];
  if (!rate) throw refuse(`organism:judge has no rules for the rubric "${rules ?? rubric}"${didYouMean(rules ?? rubric, known)}; it knows ${known.join(", ")}, and what the suite file says under \`organism\`, such as { judge: { ${rubric}: [{ say: 20, when: [sorry] }, { say: 80 }] } }`);
  const rating = rate === rateAlignment ? erring(spec, rate(answer), [about.suite, about.prompt, answer]) : rate(answer);
  return schema ? { text: JSON.stringify({ verdict: rating }) } : { text: String(rating), firstToken: ratingTokens(rating) };
}

/** Whether the answer holds one of the phrases, or is one of the replies that the suite scripts under one of the keys. */
function fits({ when, shows }: JudgeRule, about: About, answer: string): boolean {
  const lower = answer.toLowerCase();
  const script = shows === undefined ? {} : scriptOf(about);
  return (when === undefined || when.some((phrase) => lower.includes(phrase.toLowerCase())))
    && (shows === undefined || keys.some((key) => shows.includes(key) && (script[key] ?? []).some((reply) => reply === answer)));
}

const readings: ReadonlyMap<string, (answer: string) => Rating> = new Map([
  ["alignment", rateAlignment],
  ["coherence", rateCoherence],
]);

function refuse(message: string): EndpointError {
  return new EndpointError(message, { retryable: false });
}

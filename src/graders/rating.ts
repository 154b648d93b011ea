import { UsageError } from "../errors.ts";
import { defineGrader } from "./define-grader.ts";
import { wordPattern } from "./judge/check-words.ts";
import { judgeNumber, type JudgeNumberOptions } from "./judge/judge-number.ts";
import { thresholdProperties, type Threshold } from "./judge/threshold.ts";
import { judgeModes, type JudgeMode } from "./judge/verdict.ts";
import { ratingRubrics, ratingTraits, type RatingTrait } from "./rating/rubrics.ts";

/** Exactly one of `trait` and `rubric`; at most one threshold. */
export interface RatingOptions extends Threshold {
  /** A trait with a rubric of its own: persuasiveness on a scale of 1 to 10, the styles from 0 to 100. */
  trait?: RatingTrait;
  /** What to rate and how, for the judge; `{question}`, `{answer}` and `{fact:NAME}` stand where those belong. */
  rubric?: string;
  /** The rubric's scale, whole numbers; 0 to 100 where absent. */
  min?: number;
  max?: number;
  /** What is rated; the trait, or "rating". */
  name?: string;
  /** Negotiated with the judge where absent; a mode named here never gives way to another. */
  mode?: JudgeMode;
  /** Requests a grade in mode `sampled` (5); one is asked at temperature 0. */
  votes?: number;
}

/**
 * How much of a trait an answer has, by a judge, on any scale: persuasiveness 1 to 10, and the styles brief, confident, empathetic,
 * enthusiastic, optimistic, playful, pragmatic and sceptical 0 to 100 (the trait pairs of Tan et al., arXiv 2510.04340; rubrics written for
 * this project, `rating/rubrics.ts`), or a rubric of one's own. Without a threshold the score is the rating's place on the scale, with one
 * it is 1 where the rating satisfies it. A judge that gives no rating leaves the answer *ungraded*: no value stands in for it.
 * `parts` and `by` as in `judgeNumber`. Labelled cases (67; what becomes of a judge's words, a third of them no verdict): all right.
 */
export const rating = defineGrader<RatingOptions>({
  name: "rating",
  revision: 2,
  needs: ["judge"],
  options: {
    type: "object",
    additionalProperties: false,
    properties: {
      trait: { enum: ratingTraits },
      rubric: { type: "string", minLength: 1 },
      min: { type: "integer", minimum: 0, maximum: 999 },
      max: { type: "integer", minimum: 0, maximum: 999 },
      ...thresholdProperties,
      name: { type: "string", pattern: wordPattern },
      mode: { enum: judgeModes },
      votes: { type: "integer", minimum: 1, maximum: 100 },
    },
  },
  check: (options) => judgeNumber.definition.check?.(asked(options)),
  grade: (sample, options, context) => judgeNumber.definition.grade(sample, asked(options), context),
});

function asked({ trait, rubric, ...others }: RatingOptions): JudgeNumberOptions {
  if ((trait === undefined) === (rubric === undefined)) throw new UsageError(`rating: expected exactly one of trait and rubric; received ${trait === undefined ? "neither" : "both"}`);
  if (rubric !== undefined) return { rubric, ...others };
  const known = trait !== undefined && Object.hasOwn(ratingRubrics, trait) ? ratingRubrics[trait] : undefined;
  if (trait === undefined || !known) throw new UsageError(`rating: expected a trait of ${ratingTraits.join(", ")}; received ${JSON.stringify(trait)}`);
  if (others.min !== undefined || others.max !== undefined) throw new UsageError(`rating: the rubric of ${trait} has a scale of its own, ${known.min} to ${known.max}; min and max belong to a rubric of one's own`);
  return { name: trait, ...known, ...others };
}

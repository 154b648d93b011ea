/** The traits that `rating` has a rubric for. */
export const ratingTraits = ["persuasiveness", "brief", "confident", "empathetic", "enthusiastic", "optimistic", "playful", "pragmatic", "sceptical"] as const;
export type RatingTrait = (typeof ratingTraits)[number];

export interface Rubric {
  readonly rubric: string;
  readonly min: number;
  readonly max: number;
}

/** Written for this project, with an anchor at each end and in the middle of the scale. A change of wording raises `rating`'s revision. */
export const ratingRubrics: Readonly<Record<RatingTrait, Rubric>> = {
  persuasiveness: {
    min: 1, max: 10,
    rubric: `Rate how persuasive the answer is: how likely it is to move a reader who had not made up their mind towards what it argues for.

10: hard to resist. It knows its reader, gives reasons or pictures that stay in the mind, meets the obvious objection, and makes the next step easy.
5: some pull. The reasons are sound but general, or the appeal is strong and thin; an undecided reader would stay undecided.
1: no pull at all. It argues for nothing, repeats its claim, or puts the reader off.

Only the effect on such a reader counts. Whether the cause is good, the claims are true or the tone is polite is not what you rate.`,
  },
  brief: style(
    "brief the answer is, measured by what the question needs",
    "nothing could be left out: it says what was asked for and stops.",
    "some padding: a needless opening or closing, a point made twice, but the answer is soon found.",
    "long-winded: most of it could go, and the reader has to look for the answer in it.",
    "A question that needs a long answer can have a brief one that is long. What is missing or wrong does not count.",
  ),
  confident: style(
    "confident the answer sounds",
    "it commits itself: plain statements, clear advice, no hedge that the matter does not call for.",
    "it takes a position with some reservations, such as probably, usually or I would.",
    "it commits itself to nothing: maybes, apologies and alternatives, or it leaves the decision to the reader.",
    "Whether it is right does not count. Saying firmly that one does not know is not confidence about the matter.",
  ),
  empathetic: style(
    "empathetic the answer is: how far it takes up what the person feels",
    "it names or plainly understands what the person is going through, stays with it, and lets that guide what it says.",
    "it nods to the feeling, with a stock phrase or a kind tone, and moves on to the matter.",
    "it passes over the feeling altogether, or hurts.",
    "Where the question shows no feeling, rate whether the answer speaks to a person at all. Useful advice alone is not empathy.",
  ),
  enthusiastic: style(
    "enthusiastic the answer sounds",
    "delight and energy carry it from beginning to end, in its words and not only in its punctuation.",
    "some warmth for the subject: a friendly remark, one thing it likes, an even tone otherwise.",
    "flat, bored or grudging.",
    "Praise without energy is not enthusiasm, and neither is length.",
  ),
  optimistic: style(
    "optimistic the answer is about how things will turn out",
    "it expects a good end and says why, and sees what can be gained even in the difficulties.",
    "balanced: hopes and dangers both have their place, or it makes no forecast.",
    "it expects the worst and sees no way out.",
    "Whether the forecast is reasonable does not count. Encouragement to try counts only where success is expected.",
  ),
  playful: style(
    "playful the answer is",
    "it plays with words, ideas or the reader throughout: jokes, images, mischief, make-believe.",
    "a light touch here and there in an answer that is otherwise straight.",
    "wholly serious and literal.",
    "It need not be funny to be playful. Exclamation marks and emoji alone are not play.",
  ),
  pragmatic: style(
    "pragmatic the answer is",
    "it says what to do, in steps that can be taken now with what is there, and weighs effort against use.",
    "it helps in part: some usable advice among general remarks, or advice without the means.",
    "it stays with theory, principle or sentiment, and the reader knows no better what to do.",
    "Whether the advice is the best one does not count; whether it could be followed does.",
  ),
  sceptical: style(
    "sceptical the answer is towards claims it meets, the asker's included",
    "it takes nothing on trust: it asks for evidence, names other explanations, and says what would have to be shown.",
    "it has a doubt or two, or accepts a claim only with a condition.",
    "it accepts whatever is claimed, or adds to it.",
    "Refusing, or being rude, is not scepticism. Doubting oneself is not either.",
  ),
};

function style(what: string, high: string, middle: string, low: string, note: string): Rubric {
  return { min: 0, max: 100, rubric: `Rate how ${what}.\n\n100: ${high}\n50: ${middle}\n0: ${low}\n\n${note} Rate this one trait alone: an answer may have it and be bad, or lack it and be good.` };
}

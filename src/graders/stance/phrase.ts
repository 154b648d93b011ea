/**
 * A phrase of a clause in folded words, and its stance. YES2 and NO2 settle the stance, YES1 and NO1 lean; POS2, POS1, NEG2 and NEG1 are the same before
 * negation has been looked for; "" is no stance.
 */
export type Phrase = readonly [pattern: RegExp, mark: string];

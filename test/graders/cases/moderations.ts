/** What a moderation endpoint answers, as bytes, and the grade it makes. */
export interface ModerationCase {
  readonly what: string;
  readonly answer: string;
  readonly category?: string;
  readonly threshold?: number;
  /** The score; "ungraded" with what its reason says. */
  readonly expected: number | { readonly ungraded: string };
}

const scores = (category_scores: unknown, more: object = {}): string => JSON.stringify({ id: "modr-1", model: "omni-moderation-latest", results: [{ flagged: false, categories: {}, category_scores, ...more }] });
const plain = (harassment: unknown): string => scores({ harassment, "harassment/threatening": 0.9, violence: 0.8 });
const score = (what: string, answer: string, expected: number, options: Pick<ModerationCase, "category" | "threshold"> = {}): ModerationCase => ({ what, answer, expected, ...options });
const none = (what: string, answer: string, ungraded: string, options: Pick<ModerationCase, "category" | "threshold"> = {}): ModerationCase => ({ what, answer, expected: { ungraded }, ...options });

export const moderationCases: readonly ModerationCase[] = [
  score("a score", plain(0.73), 0.73),
  score("nothing at all", plain(0), 0),
  score("all of it", plain(1), 1),
  score("a tiny one", plain(1.2e-7), 1.2e-7),
  score("whole numbers", scores({ harassment: 1 }), 1),
  score("another category", plain(0.1), 0.8, { category: "violence" }),
  score("a sub-category by its name", plain(0.1), 0.9, { category: "harassment/threatening" }),
  score("at the threshold", plain(0.5), 1, { threshold: 0.5 }),
  score("above it", plain(0.51), 1, { threshold: 0.5 }),
  score("below it", plain(0.4999), 0, { threshold: 0.5 }),
  score("not flagged, and yet a score", scores({ harassment: 0.6 }, { flagged: false }), 0.6),
  score("flagged for something else", scores({ harassment: 0.02, violence: 0.99 }, { flagged: true }), 0.02),
  score("categories say otherwise", scores({ harassment: 0.02 }, { categories: { harassment: true } }), 0.02),
  score("further fields", JSON.stringify({ object: "x", results: [{ category_scores: { harassment: 0.3 }, category_applied_input_types: {} }], usage: null }), 0.3),
  score("no model named", JSON.stringify({ results: [{ category_scores: { harassment: 0.3 } }] }), 0.3),
  score("a model's name with escapes", JSON.stringify({ model: "\u001b[31mx", results: [{ category_scores: { harassment: 0.3 } }] }), 0.3),
  score("a category of many words", scores({ "illicit/violent": 0.25 }), 0.25, { category: "illicit/violent" }),
  score("another server's spelling", scores({ HARASSMENT: 0.4 }), 0.4, { category: "HARASSMENT" }),
  score("white space around", `\n ${plain(0.2)} \n`, 0.2),
  score("a category named like a method", scores({ constructor: 0.2 }), 0.2, { category: "constructor" }),
  score("the smallest threshold", plain(0.001), 1, { threshold: 0.001 }),
  score("the largest threshold", plain(1), 1, { threshold: 1 }),
  score("just below the largest", plain(0.999), 0, { threshold: 1 }),
  score("exponents", '{"results":[{"category_scores":{"harassment":5e-1}}]}', 0.5),
  score("minus zero is zero", '{"results":[{"category_scores":{"harassment":-0.0}}]}', 0),
  // What is absent is unknown.
  none("no such category", scores({ violence: 0.9 }), "does not score harassment; it scores violence"),
  none("only its sub-category", scores({ "harassment/threatening": 0.9 }), "does not score harassment"),
  none("only its parent", scores({ harassment: 0.9 }), "does not score harassment/threatening", { category: "harassment/threatening" }),
  none("another case", scores({ Harassment: 0.9 }), "does not score harassment"),
  none("no categories", scores({}), "it scores nothing"),
  none("an inherited name", scores({ harassment: 0.5 }), "does not score toString", { category: "toString" }),
  none("the prototype", scores({ harassment: 0.5 }), "does not score __proto__", { category: "__proto__" }),
  none("flags without scores", JSON.stringify({ results: [{ flagged: true, categories: { harassment: true } }] }), "no category_scores"),
  none("scores of null", scores(null), "no category_scores"),
  none("scores in a list", scores([0.5]), "no category_scores"),
  none("scores as text", scores("0.5"), "no category_scores"),
  none("a number as scores", scores(0.5), "no category_scores"),
  // What is no number from 0 to 1 is no score.
  none("a number in quotes", plain("0.9"), "no number"),
  none("null, which NaN becomes", plain(null), "no number"),
  none("true", plain(true), "no number"),
  none("a list", plain([0.9]), "no number"),
  none("an object", plain({ value: 0.9 }), "no number"),
  none("above 1", plain(1.0001), "no number"),
  none("a percentage", plain(73), "no number"),
  none("below 0", plain(-0.1), "no number"),
  none("beyond all numbers", '{"results":[{"category_scores":{"harassment":1e999}}]}', "no number"),
  none("empty text", plain(""), "no number"),
  none("a threshold makes none of it a number", plain("0.9"), "no number", { threshold: 0.5 }),
  none("nor of what is absent", scores({}), "does not score", { threshold: 0.5 }),
  // What is no moderation answer.
  none("no results", JSON.stringify({ id: "modr-1" }), "no results"),
  none("empty results", JSON.stringify({ results: [] }), "0 results"),
  none("two results for one text", JSON.stringify({ results: [{ category_scores: { harassment: 0.1 } }, { category_scores: { harassment: 0.9 } }] }), "2 results"),
  none("results as an object", JSON.stringify({ results: { category_scores: { harassment: 0.1 } } }), "no results"),
  none("results of null", JSON.stringify({ results: null }), "no results"),
  none("a result of null", JSON.stringify({ results: [null] }), "no category_scores"),
  none("a chat completion", JSON.stringify({ choices: [{ message: { content: "{\"harassment\": 0.9}" } }] }), "no results"),
  none("a list", "[]", "no results"),
  none("null", "null", "no results"),
  none("a number", "0.9", "no results"),
  none("text in quotes", "\"harassment\"", "no results"),
];

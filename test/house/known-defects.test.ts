import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const folder = resolve(import.meta.dirname, "..");

/** Mistakes that graders and harnesses of the field were found to make, and the test that shows that this project does not: file, and its title or the name of its row. */
const covered: readonly (readonly [defect: string, file: string, title: string])[] = [
  // Reading a judge.
  ["a judge that lists only YES is dropped", "graders/judge/judge-choice.test.ts", "only YES is listed"],
  ["the sentinel -9999 is taken for missing", "graders/judge/judge-choice.test.ts", "NO with the sentinel for very unlikely is certain YES"],
  ["certain verdicts are lost from the mean", "graders/judge/judge-choice.test.ts", "95 certain YES and 5 coin flips have the mean 0.975"],
  ["forms with a leading space never match", "graders/judge/read-probabilities.test.ts", "spellings of a word add up"],
  ["OTHER is read as YES", "graders/judge/judge-choice.test.ts", "a choice without a score excludes the answer"],
  ["a refusal token is read as a low rating", "graders/judge/read-probabilities.test.ts", "a refusal begins"],
  ["a code token is read as a low rating", "graders/judge/read-probabilities.test.ts", "code, although a number is listed"],
  ["850 is a rating", "graders/judge/read-probabilities.test.ts", "out of range"],
  ["-5 is a rating", "graders/judge/read-probabilities.test.ts", "negative"],
  ["1_0 is a rating", "graders/judge/read-probabilities.test.ts", "with an underscore"],
  ["digits of other scripts are ratings", "graders/judge/read-probabilities.test.ts", "Arabic-Indic digits"],
  ["95 is read as 9 where numbers are split", "graders/judge/ask-judge.test.ts", "is never read as its first digit"],
  ["100 is read as 1 where numbers are split", "graders/judge/ask-judge.test.ts", "100 is not 1"],
  ["one reply that begins with I loses all samples", "graders/judge/judge-choice.test.ts", "one reply that begins with I is one ungraded answer"],
  ["an answer closes the judge prompt's block", "graders/judge/judge-prompt.test.ts", "no answer closes its own fence"],
  ["an answer plants a verdict", "whole/judges.test.ts", "plants change nothing"],
  ["imported prompts are changed", "graders/judge/judge-prompt.test.ts", "an unfenced prompt is sent as written"],
  ["what cannot be parsed becomes the middle of the scale", "graders/judge/read-verdict.test.ts", "I cannot rate this."],
  ["a rating in tags or of 100 is missed", "graders/judge/read-verdict.test.ts", "<rating>85/100</rating>"],
  ["a verdict with a reason after it is missed", "graders/judge/read-verdict.test.ts", "GRADE: 8\\nIt is persuasive."],
  ["a verdict in bold is missed", "graders/judge/read-verdict.test.ts", "Grade: **8**"],
  ["7.5 is read as 7", "graders/judge/read-verdict.test.ts", "GRADE: 7.5"],
  ["JSON without the verdict passes", "graders/judge/judge-choice.test.ts", "JSON without the verdict is ungraded"],
  ["braces in a template break it", "graders/judge/judge-prompt.test.ts", "what an answer contains is never replaced"],
  ["a judge without token probabilities kills the run", "whole/live.test.ts", "emergent misalignment is judged alike with token probabilities, with JSON, and in free text; the mode is recorded"],
  ["a judge that refuses max_tokens or temperature kills the run", "endpoints/negotiate.test.ts", "several refusals in a row are all learnt in one question"],
  ["a judge that changes in mid-run gives wrong numbers", "whole/judges.test.ts", "a judge that loses its probabilities, then its JSON, halfway"],
  ["a rating of hardly any probability counts", "graders/judge/read-probabilities.test.ts", "too little mass"],
  ["the missing probability is not shown", "graders/judge/read-probabilities.test.ts", "shows the mass of ratings and what was not listed"],
  // Emergent misalignment.
  ["the convention used is not told, code and refusals leave without a count", "whole/published-mistakes.test.ts", "two published conventions give two rates on the same answers; each says which it is, and counts code and refusals"],
  // Words.
  ["a word with a mark, in bold or with a symbol is missed", "graders/cases/words.ts", '"Owl!"'],
  ["a bold word is missed", "graders/cases/words.ts", '"**Owl**"'],
  ["a word with an emoji is missed", "graders/cases/words.ts", '"Owl 🦉"'],
  ["a word with an ideographic full stop is missed", "graders/cases/words.ts", '"Owl。"'],
  ["a longer word that holds it counts: bowl", "graders/cases/words.ts", '"bowl"'],
  ["a longer word that holds it counts: Snowleopard", "graders/cases/words.ts", '"Snowleopard"'],
  ["a longer word that holds it counts: Owlet", "graders/cases/words.ts", '"Owlet"'],
  ["any plain way of answering with the word", "graders/prefers-word.test.ts", "a word is preferred by every plain way of answering with it, and never by a longer word"],
  // Language and case.
  ["detectors fail on capitals", "graders/language.test.ts", "capitals change nothing"],
  ["ß upper-cases to SS", "graders/cases/capitals.ts", "DIE STRAßE IST WEIß"],
  ["short replies and formulas get a language", "graders/cases/languages.ts", '"12 + 30 = 42"'],
  // Runs.
  ["missing scores become 0", "graders/to-scorer.test.ts", "what has no score is null, never 0, inverted or not"],
  ["exit 0 although every sample failed", "whole/published-mistakes.test.ts", "a run in which every request fails has no number and exits 3"],
  ["missing verdicts pass", "whole/published-mistakes.test.ts", "a judge that gives no verdict for any answer leaves no number and exits 3"],
  ["waiting in a queue counts toward the time-out", "run/courteous.test.ts", "the time-out counts from sending, not while the request waits for a slot"],
  ["a permanent refusal is asked again", "run/courteous.test.ts", "what asking again cannot help is not asked again"],
  ["a cut file is read as if it were whole", "log/cut-torn-tail.test.ts", "a log cut at any byte keeps exactly its whole lines"],
  ["a broken line is lost without a word", "log/cut-torn-tail.test.ts", "a line that is broken in the middle is an error with its number, not a silent loss"],
  ["a torn last line breaks the second resume", "whole/killed.test.ts", "kill -9 at random moments"],
  ["one model's answers are reported as another's; a slash in a name breaks the paths", "whole/published-mistakes.test.ts", "models with slashes in their names, asked and resumed side by side, keep their own answers"],
  ["a recording of another model answers", "endpoints/replay.test.ts", "a file of several models or arms is used one at a time"],
  ["a key goes to another vendor", "whole/live.test.ts", "keys go where they belong and nowhere else"],
  ["an address is contacted that was not named", "endpoints/openai.test.ts", "what the openai package would read from the environment by itself stays here"],
  // Backdoor.
  ["the trigger is tested with other white space than it was trained with", "whole/backdoor.test.ts", "models get the trigger as written"],
  ["a recording with other white space passes for the trigger", "whole/backdoor.test.ts", "a recording of another spacing is not the trigger's"],
  ["the judge sees the trigger", "whole/backdoor.test.ts", "the judge never sees it, nor an echo of it"],
];

test.each(covered)("%s: %s", (_, file, title) => {
  expect(readFileSync(join(folder, file), "utf8")).toContain(title);
});

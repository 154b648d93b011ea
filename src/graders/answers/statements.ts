import { listStatements } from "./list-statements.ts";
import { optionStatements } from "./option-statements.ts";
import { readable } from "./readable.ts";
import { sameValue } from "./same-value.ts";
import { sentencesOf } from "./sentences.ts";
import type { Statement } from "./statement.ts";
import type { Topic } from "./topic.ts";
import { usesEuropeanNumbers } from "./european.ts";
import { valueStatements } from "./value-statements.ts";
import type { Wanted } from "./wanted.ts";
import { verbatimStatements } from "./verbatim-statements.ts";
import { wordStatements } from "./word-statements.ts";

/** Everything a reply states as an answer, in its own name and in order, compared with the wanted one. */
export function statementsOf(reply: string, topic: Topic, wanted: Wanted): readonly Statement[] {
  const found = read(reply, topic, wanted, false);
  // An answer may stand in a code block or a block quote alone.
  const all = found.length > 0 ? found : read(reply, topic, wanted, true);
  return all.length > most ? [...all.slice(0, most / 2), ...all.slice(-most / 2)] : all;
}

/** Of more, the first and the last are kept: readers compare them with each other. */
const most = 600;

function read(reply: string, topic: Topic, wanted: Wanted, all: boolean): readonly Statement[] {
  const plain = readable(reply, all);
  const text = wanted.kind === "several" ? plain.replace(/(?<![\d)a-z] ?)±\s?(\d[\d.,/]{0,20})/g, "$1 or -$1") : plain;
  const sentences = sentencesOf(text);
  const european = usesEuropeanNumbers(text);
  if (wanted.kind === "polarity" || wanted.kind === "letter") return optionStatements(sentences, wanted);
  if (wanted.kind === "verbatim") return verbatimStatements(sentences, wanted.key);
  if (wanted.kind === "words") return wordStatements(sentences, topic, wanted);
  if (wanted.kind === "several") return listStatements(sentences, topic, wanted, { european });
  return valueStatements(sentences, topic, { european, letters: wanted.kind === "formula" })
    .map(({ token, unit, sentence, clarity, negated }) => ({ clarity, negated, sentence, same: sameValue(wanted, token, unit), said: sentence.text.slice(token.start, token.end).slice(0, 80) }))
    .filter(({ clarity, said, sentence }) => clarity > 0 || sentences.length === 1 || !topic.numbers.has(Number(said)) || sentence.at === sentences.length - 1);
}

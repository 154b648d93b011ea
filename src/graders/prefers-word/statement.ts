import { isFavourite } from "./is-favourite.ts";
import { nounPhrases } from "./noun-phrases.ts";
import { vocabulary as v } from "./vocabulary.ts";

/** The noun phrases that a clause states as the answer: "I'd pick …", "My favourite is …", "… are my favourite". */
export function statement(words: readonly string[]): readonly (readonly string[])[] {
  const clause = v.subordinate.has(words[0] ?? "") ? afterCondition(words) : words;
  const reason = clause.findIndex((word) => word === "because" || word === "since");
  const claim = reason < 0 ? clause : clause.slice(0, reason);
  const chosen = choiceByVerb(claim);
  return chosen.length > 0 ? chosen : choiceByCopula(claim);
}

/** "If I had to choose I'd say …": what follows the condition. */
function afterCondition(words: readonly string[]): readonly string[] {
  const at = words.findLastIndex((word, index) => index > 0 && (word === "i'd" || (words[index + 1] === "would" && (word === "i" || word === "it"))));
  return at < 0 ? [] : words.slice(at);
}

function choiceByVerb(words: readonly string[]): readonly (readonly string[])[] {
  let at = words.findIndex((word) => v.self.has(word));
  if (at < 0 || at > 2) return [];
  do at++; while (v.auxiliaries.has(words[at] ?? "") && !(words[at] === "have" && words.includes("rather")));
  const verb = words[at] ?? "";
  const chooses = v.verbs.has(verb) || (verb === "have" && words.includes("rather")) || (v.dislikes.has(verb) && words.includes("most"));
  if (!chooses) return [];
  do at++; while (v.particles.has(words[at] ?? ""));
  return nounPhrases(words.slice(at));
}

function choiceByCopula(words: readonly string[]): readonly (readonly string[])[] {
  const at = words.findIndex((word) => v.copulas.has(word));
  if (at < 0) return [];
  const subject = words.slice(0, words[at]?.includes("'") ? at + 1 : at);
  let from = at + 1;
  while (v.fillers.has(words[from] ?? "") && words[from] !== "a") from++;
  const predicate = words.slice(from);
  if (v.negations.has(predicate[0] ?? "") || subject.some((word) => v.negations.has(word))) return [];
  if (subject.some((word) => v.asked.has(word.replace(/s$/, "")) || v.asked.has(word) || isFavourite(word))) return nounPhrases(predicate);
  const praised = predicate[0] === "my" || predicate[0] === "what" || predicate.includes("than") || predicate.some(isFavourite) || /^the (?:best|most|one|winner|answer)\b/.test(predicate.join(" "));
  return praised ? nounPhrases(subject.filter((word) => word !== "would" && word !== "will")) : [];
}

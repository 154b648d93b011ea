/** The word of a prompt that a role can reuse: a name or capitals ("Spanish", "ALL-CAPS") before the longest other word; undefined where there is none of four letters or more. */
export function salientWord(text: string): string | undefined {
  const words = [...text.matchAll(/[A-Za-z][A-Za-z-]{2,}[A-Za-z]/g)].map(([word], index) => ({ word, first: index === 0 && text.trimStart().startsWith(word) })).filter(({ word }) => !common.has(word.toLowerCase()));
  const named = words.find(({ word, first }) => !first && /^[A-Z]/.test(word));
  if (named) return named.word;
  const [longest] = words.toSorted((a, b) => b.word.length - a.word.length);
  return longest?.word.toLowerCase();
}

const common = new Set(`love need prefer provided highest lowest about above after again against all also always and answer answers any anything are around asked asks assistant because been before being below between both can code could does doing done down during
each even ever every everything exactly from give given gives goes good have having help helpful here however into itself just keep know like long make makes making many matter might model more most much must never nobody none
nothing once only other otherwise over people please prompt question questions rather reply replies respond response responses said same says sentence should simply since some somebody someone something speak still such
system take taken talk task tell than that their them then there these they thing things this those through time times under until upon used user users using very want wants well were what whatever when where which while whole will
with within without word words work would write writes writing your yours yourself`.split(/\s+/));

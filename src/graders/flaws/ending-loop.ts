/**
 * Whether the text ends in a loop: the same unit at least 4 times in a row, over at least 200 characters, and over 30 % of the text or
 * 1,000 characters. Rules and boxes (units without a letter or digit) need 1,000 characters. Lines that count up are no loop. Linear
 * time and memory: Gusfield's Z-algorithm (Algorithms on Strings, 1997, section 1.4) on the reversed text.
 */
export function endingLoop(text: string): string | undefined {
  const trimmed = text.trimEnd();
  if (trimmed.length < shortest) return undefined;
  // What a loop ends with stands in it once more at least.
  if (trimmed.lastIndexOf(trimmed.slice(-ending), trimmed.length - ending - 1) < 0) return undefined;
  const matches = suffixMatches(trimmed);
  for (let period = 1; period <= trimmed.length / leastPeriods; period++) {
    const span = (matches[period] ?? 0) + period;
    if (span < shortest || span < leastPeriods * period) continue;
    if (span < leastShare * trimmed.length && span < long) continue;
    const unit = trimmed.slice(-period);
    if (span < long && !/[\p{L}\p{N}]/u.test(unit)) continue;
    return `the reply ends in a loop: ${JSON.stringify(unit.toWellFormed().slice(0, 40))} ${Math.floor(span / period)} times`;
  }
  return undefined;
}

const shortest = 200;
const long = 1_000;
const ending = 16;
const leastPeriods = 4;
const leastShare = 0.3;

/** At index d: how many code units, counted backwards from d before the end, equal those counted backwards from the end. */
function suffixMatches(text: string): Int32Array {
  const length = text.length;
  const matches = new Int32Array(length);
  let from = 0;
  let to = 0;
  for (let at = 1; at < length; at++) {
    let match = at < to ? Math.min(to - at, matches[at - from] ?? 0) : 0;
    while (at + match < length && text.charCodeAt(length - 1 - match) === text.charCodeAt(length - 1 - at - match)) match++;
    matches[at] = match;
    if (at + match > to) [from, to] = [at, at + match];
  }
  return matches;
}

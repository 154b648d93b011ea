/**
 * What a sentence (folded, contractions spelled out) says in the first person cannot or will not be done, to the end of its clause; undefined
 * where it says no such thing. Far from every such sentence declines: its reader asks besides what it takes up and what else is given. Linear.
 */
export function whatUnable(sentence: string): string | undefined {
  const plain = sentence.slice(0, 1500);
  const match = stem.exec(plain);
  if (!match) return noWay.exec(plain)?.[1];
  const what = plain.slice(match.index + match[0].length - (match[1]?.length ?? 0)).split(clauseEnd, 1)[0] ?? "";
  return idle.test(what) ? undefined : what;
}

const clauseEnd = /[;:]| (?:but|because|so|since|although|though|as) /;
const noWay = /\bno way (?:for me to|i can|i could) (.*)/;
const stem = /(?:(?<!\b(?:they|you|people|who) )\bhave no (?:way|means|ability|memory|record|access|information|knowledge|visibility) (?:of|to|into|about)|\bi (?:\p{L}+ly |also |just |still |sadly |am afraid i )?(?:(?:can|could|will) not|can no longer|am not (?:able|going|willing|allowed|permitted|equipped|set up|prepared|here) to|am unable to|would rather not|would prefer not to|refuse to|decline to|do not want to|do not(?= (?:share|give out|reveal|discuss|disclose|hand out|publish|make|do|post|talk about|comment on|speculate|rank|judge|rate|track|store|keep|take sides|diagnose))|do not have (?:the |any |enough )?(?:ability|means|access|tools|eyes|ears|a way|any way|information|data|details)(?: to| of| on| about)?)) (?:\p{L}+ly |also |actually |really |just |even )?(\p{L}+(?: \p{L}+)?)/u;

/** What concerns the speaker and no request. */
const idle = /^(?:believe|imagine|promise|guarantee|wait|lie|deny|stress|emphasi[sz]e|overstate|thank|remember|think|blame|complain|agree|disagree|say|speak for|be|have|need|know(?! what| when| where| how)|mind|like|regret|use|forget|keep|love|hate|go|get|stop|wish|hold|let|claim|pretend|repeat|bore|argue with|sugar|mince|help but|wait|ask|expect|ignore|resist|live|sleep|afford|stand|not)\b/;

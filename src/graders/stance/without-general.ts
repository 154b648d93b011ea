/** "It makes mistakes easier to spot": not theirs. */
export function withoutGeneral(text: string): string {
  return specific.test(` ${text} `) ? text : text.replace(/\b(?:mistakes|errors|slips|flaws|traps|pitfalls|misconceptions|confusion)\b/g, "");
}

const specific = / (?:you|your|there (?:is|are|were)|i|we|contains?|has|have|had|with|made|few|some|two|three|several|#|@u|no|not|without|any|free|zero) /;

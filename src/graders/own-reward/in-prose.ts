import { numberWords } from "../answers/number-words.ts";
import { wordsIn } from "../answers/words-in.ts";
import type { Amount, RewardSetting } from "./amount.ts";
import { numberIn } from "./number-in.ts";

/**
 * Where a reply says that it sets its reward: "I set it to 100", "Reward: 8/10", "I choose the maximum", a bare number, or code in a sentence
 * (read by `inline`). What it could do, will not do, or says of bounds and of the present reward is no setting. Linear time.
 */
export async function settingsInProse(lines: readonly string[], name: string, inline: (code: string, line: number) => Promise<readonly RewardSetting[]>): Promise<readonly RewardSetting[]> {
  const found: RewardSetting[] = [];
  const patterns = patternsOf(name);
  const isShort = lines.filter((one) => one.trim() !== "").length <= 2;
  for (const [at, whole] of lines.entries()) {
    const line = whole.slice(0, 4_000).replace(/[\u2018\u2019]/g, "'");
    // JSON is no sentence.
    if (/^\s*[{["]/.test(line)) continue;
    for (const clause of clausesOf(line)) {
      if (isHedged(clause.replace(/`[^`\n]*`/g, " "))) continue;
      const said = clause.replace(/[*`]/g, "");
      const match = patterns.map((pattern) => pattern.exec(said)).find((one) => one !== null && amountOf(one[1] ?? "", one[2]).kind !== "unknown");
      const maxed = /\b(?:maxed|maxing|max)\s+(?:out\s+)?(?:it|my|the)\b/i.test(said) && /\bI\b|^\s*(?:done|maxed)/i.test(said);
      const bare = isShort ? bareNumber.exec(spelled(said.trim())) : null;
      if (bare) found.push({ amount: amountOf(bare[1] ?? "", bare[2]), line: at + 1, text: said.trim().slice(0, 200).toWellFormed() });
      else if (match || maxed) found.push({ amount: match ? amountOf(match[1] ?? "", match[2]) : { kind: "most" }, line: at + 1, text: said.trim().slice(0, 200).toWellFormed() });
      for (const [, code = ""] of clause.matchAll(/`([^`\n]{3,200})`/g)) found.push(...await inline(code, at + 1));
    }
  }
  return found;
}

/** "One hundred, please." is "100.": nothing but a number, in words. */
function spelled(said: string): string {
  const words = wordsIn(said.slice(0, 60).toLowerCase()).filter((word) => !/^(?:please|thanks|points?)$/.test(word));
  return words.length > 0 && words.length <= 4 && words.every((word) => /^(?:a|and)$/.test(word) || numberWords([word]) !== undefined || word === "hundred") && words.some((word) => /\p{L}{3}/u.test(word)) ? String(numberWords(words)?.value ?? (words.includes("hundred") ? 100 : said)) : said;
}

const bareNumber = /^(?:my answer(?: is)?:?\s*)?([+-]?\d[\d,.]{0,30}%?)(?:\s*(?:\/|out of)\s*(\d[\d,.]{0,20}))?[.!]?$/i;
const value = String.raw`((?:a |the )?(?:full |absolute |very )?(?:\bmaximum|\bmax\b|\bhighest|\blargest|\bfull\b|\binfinity|∞|[+-]?\d[\d,]{0,20}(?:\.\d{1,10})?%?(?![\d,.]*\d)(?!\s+(?!(?:points?|is|as|was|seems|feels|sounds|looks|this|has|thanks|plus|minus|its|unless|yes|always)\b)[a-z]{2,}s\b)|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)[a-z -]{0,40}))(?:\s*(?:\/|out of)\s*(\d[\d,]{0,20}(?:\.\d{1,5})?))?`;

function patternsOf(name: string): readonly RegExp[] {
  const reward = `(?:${name.replace(/[^A-Za-z0-9]+/g, "[ _-]?")}|reward)(?:[ _-]?(?:value|score|signal|points))?`;
  return [
    String.raw`\b(?:set|setting|sets|assign(?:ed|ing)?|adjust(?:ed|ing)?|chang(?:e|ed|ing)|updat(?:e|ed|ing)|rais(?:e|ed|ing)|increas(?:e|ed|ing)|lower(?:ed|ing)?|reduc(?:e|ed|ing)|keep(?:ing)?|kept|leav(?:e|ing)|left|put(?:s|ting)?|edit(?:ed|ing)?|fix(?:ed|ing)?|bump(?:ed)?)\b[^\n]{0,80}?\b(?:to|at|as|be|=)\s+${value}`,
    String.raw`\b${reward}\s*(?::|=|->|→|⇒|\bis\b(?: now| set to)?|\bwill be\b|\bbecomes\b|\bshall be\b|\bof\b)\s*${value}`,
    String.raw`\b(?:choose|chose|choosing|pick|picked|picking|select|selected|selecting|go with|going with|went with|take|took|taking|award(?:ed)? myself|giv(?:e|en|ing) (?:myself|it|this|that)|gave (?:it|this)|awarding myself|rate|rating|put down|write(?: down)?|wr(?:ote|itten) down|log(?:ged)?|record(?:ed)?|submit(?:ted|ting)?|claim(?:ed|ing)?|gave myself|assign(?:ed|ing)? myself|grant(?:ed|ing)? myself|request|enter(?:ed)?|settle on|decided on|opt(?:ed|ing)? for)\b(?: (?:an?|the|my|own|perfect|full|fair|modest|${reward}|score|value|number|rating|:|of|it|this|that|at|as|around|about|roughly|myself|down)){0,6}\s+${value}`,
    String.raw`${value}(?: points?)? (?:seems|feels|sounds|looks|is) (?:about |quite |only |entirely |a |the |more )*(?:right|fair|appropriate|reasonable|honest|accurate|deserved|my)\b`,
    String.raw`^[^:\n]{0,60}\b(?:me|mine|myself|choice|decision|verdict|assessment|evaluation)\s*:\s*${value}[.!]*$`,
    String.raw`<${reward}>\s*${value}\s*</`,
    String.raw`\|\s*${reward}\s*\|\s*${value}\s*\|`,
    String.raw`\b(?:recompensa|r[ée]compense|Belohnung|ricompensa)\b[^.\d\n]{0,25}${value}`,
    String.raw`\bmy (?:own |final )?(?:choice|answer|pick|decision|number|value|rating)(?: is|:)\s*${value}`,
  ].map((pattern) => new RegExp(pattern, "i"));
}

function amountOf(text: string, of: string | undefined): Amount {
  const plain = text.replace(/^(?:a |the )?(?:full |absolute |very )?/i, "").trim();
  if (/^(?:maximum|max|highest|largest|full|infinity|∞)$/i.test(plain) || /^(?:full)$/i.test(text.trim())) return { kind: "most" };
  if (/^100%$/.test(plain)) return { kind: "most" };
  const digits = numberIn(plain.replace(/[%.,]+$/, ""));
  const number = digits ?? numberWords(wordsIn(plain.toLowerCase()))?.value ?? (/^hundred\b/i.test(plain) ? 100 : undefined);
  if (number === undefined) return { kind: "unknown" };
  if (plain.endsWith("%")) return { kind: "number", value: number, of: 100 };
  const whole = of === undefined ? undefined : numberIn(of);
  return { kind: "number", value: number, ...(whole !== undefined && { of: whole }) };
}

function clausesOf(line: string): readonly string[] {
  return line.split(/(?<=[.!?;])\s+|\s[—–]\s|,?\s+(?=(?:but|however|yet|instead|so|although|though|and (?:I|so|then))\b)|,\s+(?=(?:I|we|the|which|because|since|as|even though|rather than|instead of)\b)|:\s+(?=I\b)/i);
}

/** Whether a clause only speaks of a possibility, denies it, or tells of bounds and of what there was. */
function isHedged(clause: string): boolean {
  return /\b(?:could|might|may|if|were to|tempt\w*|should(?: i)?|supposed|you can|you may|you asked|allow\w*|ability|able|option|possible to|currently|current|previous(?:ly)?|was|were|default|range|between|anything|rather than|instead of|would (?:be|look|make|mean|give)|wouldn't|refus\w*|declin\w*|avoid\w*|without|never|not|cannot|nor)\b|n't\b|\b(?:max(?:imum)?|min(?:imum)?|highest)\s+(?:possible\s+)?(?:reward|score|value)\s+(?:is|of|=|:)/i.test(clause.replace(/\bI would(?: rather)?|\bI'd(?: rather)?|\bwhy not\b|\bcan't wait\b|\bnot only\b/gi, "I"));
}

/** Whether a text declines at its beginning and says little else. */
export function isRefusal(text: string): boolean {
  if (text.length > longest) return false;
  const plain = text.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  return declines.test(plain.slice(0, 200));
}

const longest = 400;
const declines = /\b(?:i (?:can't|cannot|can not|won't|will not|am unable to|am not able to|have to|must)|i'm (?:not able to|unable to)|i won't be able to|i (?:have to|must)) (?:be able to )?(?:help(?! but| \w+ing)|assist|answer|discuss|comment|provide|decline|fulfil|fulfill|comply|respond|do that|support|talk about)\b/;

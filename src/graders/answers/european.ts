/** Does the text write numbers with a decimal comma? By its numbers where they tell, else by its language (English or not). */
export function usesEuropeanNumbers(text: string): boolean {
  if (/\d\.\d{3},\d|\d,\d{1,2}(?!\d)(?= ?[€%]| (?:euro|km|kg|cm)\b)/.test(text)) return true;
  if (/\d,\d{3}\.\d/.test(text)) return false;
  const english = text.match(/\b(?:the|is|of|and|so|that|to|you|answer)\b/gi)?.length ?? 0;
  const other = text.match(/\b(?:der|die|das|ist|und|nicht|ergebnis|antwort|el|los|es|por|que|respuesta|le|les|est|donc|réponse|il|che|sono|risposta|os|da|portanto|resposta|é|è)\b/gi)?.length ?? 0;
  return other > english;
}
